import type { Product } from '@etalase/client'
import { Heart } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useWished } from './use-wished.ts'

/** The heart on a picture. */
export function WishHeart({ product }: { product: Product }) {
  const t = useTranslations('wishlist')
  const { wished, toggle } = useWished(product)
  return (
    <button
      type="button"
      className="heart"
      aria-pressed={wished}
      aria-label={t('wishOf', { name: product.name })}
      onClick={toggle}
    >
      <Heart size={20} aria-hidden="true" />
    </button>
  )
}
