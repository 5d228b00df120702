import type { Product } from '@etalase/client'
import { Heart } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useWished } from './use-wished.ts'

/** The heart in words, on the product's own page. */
export function WishButton({ product }: { product: Product }) {
  const t = useTranslations('wishlist')
  const { wished, toggle, failed } = useWished(product)
  return (
    <>
      <button
        type="button"
        className="et-button et-button-quiet button-large wish"
        aria-pressed={wished}
        onClick={toggle}
      >
        <Heart size={20} aria-hidden="true" />
        {t(wished ? 'wished' : 'wish')}
      </button>
      <output className="form-problem">{failed && t('failed')}</output>
    </>
  )
}
