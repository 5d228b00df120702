import { Photo } from '@etalase/chat-ui'
import type { Product } from '@etalase/client'

const tints = 8

/** Each shelf has its own tint, the same everywhere. */
function tint(category: string): number {
  let sum = 0
  for (const letter of category) sum = (sum * 25 + (letter.codePointAt(0) ?? 0)) % 65_521
  return sum % tints
}

interface PictureProps {
  product: Pick<Product, 'category'> & Partial<Pick<Product, 'image'>>
  lazy?: boolean
}

/** Decorative: the name always stands beside it. */
export function Picture({ product, lazy = false }: PictureProps) {
  return (
    <span className={`picture shelf-${tint(product.category)}`}>
      {product.image && (
        <Photo
          src={product.image}
          width={256}
          height={256}
          loading={lazy ? 'lazy' : 'eager'}
          decoding="async"
        />
      )}
    </span>
  )
}
