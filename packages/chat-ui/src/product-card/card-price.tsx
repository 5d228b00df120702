import type { ProductSnapshot } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { formatMoney } from './money.ts'

/** Today's price, and the one it was shared with when that was another. */
export function CardPrice({ product, price }: { product: ProductSnapshot; price: number }) {
  const t = useTranslations('chat.card')
  return (
    <p className="et-card-price">
      <strong>{formatMoney(price, product.currency)}</strong>
      {price !== product.price && (
        <span className="et-card-was">
          {t('was', { price: formatMoney(product.price, product.currency) })}
        </span>
      )}
    </p>
  )
}
