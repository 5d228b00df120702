import type { CartItem } from '@etalase/client'
import { useTranslations } from 'use-intl'
import { lineTrouble, stockOf } from './line-trouble.ts'

interface LineNoticeProps {
  item: CartItem
  /** Takes as many as there still are. */
  onTake: (quantity: number) => void
}

export function LineNotice({ item, onTake }: LineNoticeProps) {
  const t = useTranslations('cart')
  const trouble = lineTrouble(item)
  const stock = stockOf(item)
  if (!trouble) return null
  return (
    <p className="line-notice">
      {t(`trouble-${trouble}`, { stock, quantity: item.quantity })}
      {trouble === 'short' && (
        <button type="button" className="et-link" onClick={() => onTake(stock)}>
          {t('take', { stock })}
        </button>
      )}
    </p>
  )
}
