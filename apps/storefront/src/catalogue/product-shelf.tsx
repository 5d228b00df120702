import type { Product } from '@etalase/client'
import { useId, type ReactNode } from 'react'
import { ProductTile } from './product-tile.tsx'
import { TileSkeleton } from './tile-skeleton.tsx'

interface ProductShelfProps {
  title: string
  products: Product[]
  loading?: boolean
  /** Beside the title: where there is more. */
  children?: ReactNode
}

const wide = 6

/** One row of products; on a phone it goes on to the side. */
export function ProductShelf({ title, products, loading = false, children }: ProductShelfProps) {
  const titleId = useId()
  if (!loading && products.length === 0) return null
  return (
    <section className="shelf" aria-labelledby={titleId}>
      <header className="shelf-head">
        <h2 id={titleId}>{title}</h2>
        {children}
      </header>
      <ul className="shelf-row" aria-busy={loading}>
        {loading
          ? Array.from({ length: wide }, (_, place) => <TileSkeleton key={place} />)
          : products.slice(0, wide).map((product) => <ProductTile key={product.id} product={product} />)}
      </ul>
    </section>
  )
}
