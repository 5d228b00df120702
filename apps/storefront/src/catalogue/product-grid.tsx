import type { Product } from '@etalase/client'
import { useTranslations } from 'use-intl'
import { ProductTile } from './product-tile.tsx'
import { TileSkeleton } from './tile-skeleton.tsx'

interface ProductGridProps {
  products: Product[]
  loading: boolean
  /** These are still the products of the search before. */
  stale: boolean
  more: boolean
  loadingMore: boolean
  onMore: () => void
}

export function ProductGrid({ products, loading, stale, more, loadingMore, onMore }: ProductGridProps) {
  const t = useTranslations('catalogue')
  return (
    <>
      {loading && <output className="et-hidden">{t('loading')}</output>}
      <ul className="grid" aria-busy={loading || stale} data-stale={stale}>
        {loading
          ? Array.from({ length: 12 }, (_, place) => <TileSkeleton key={place} />)
          : products.map((product) => <ProductTile key={product.id} product={product} />)}
      </ul>
      {more && (
        <button
          type="button"
          className="et-button et-button-quiet button-large grid-more"
          aria-disabled={loadingMore}
          onClick={() => !loadingMore && onMore()}
        >
          {t(loadingMore ? 'loadingMore' : 'more')}
        </button>
      )}
    </>
  )
}
