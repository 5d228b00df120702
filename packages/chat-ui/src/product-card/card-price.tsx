import { useTranslations } from 'use-intl'
import { formatMoney } from './money.ts'

interface CardPriceProps {
  price: number
  currency: string
  /** What it cost when it was shared, where that was another price. */
  was?: number
}

export function CardPrice({ price, currency, was }: CardPriceProps) {
  const t = useTranslations('chat.card')
  return (
    <p className="et-card-price">
      {/* Drawn anew when it changes, so that the change is seen. */}
      <strong key={price} className={was === undefined ? undefined : 'et-card-fresh'}>
        {formatMoney(price, currency)}
      </strong>
      {was !== undefined && (
        <span className="et-card-was">{t('was', { price: formatMoney(was, currency) })}</span>
      )}
    </p>
  )
}
