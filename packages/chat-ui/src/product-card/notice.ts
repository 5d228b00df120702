import type { CartOutcome } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { formatMoney } from './money.ts'

/** What the last press on a card came to. */
export type CardNotice =
  | CartOutcome
  | { outcome: 'wishlisted' | 'unwished' }
  | { outcome: 'withdrawn' | 'failed' }

/** The same sentence for the card and for a live region. */
export function useNoticeText(): (notice: CardNotice) => string {
  const t = useTranslations('chat.outcome')
  return (notice) => {
    switch (notice.outcome) {
      case 'added':
      case 'merged':
        return t(notice.outcome, { quantity: notice.quantity })
      case 'limited-to-stock':
        return t('limited', { stock: notice.stock, quantity: notice.quantity })
      case 'price-changed':
        return t('priceChanged', {
          from: formatMoney(notice.from, notice.currency),
          to: formatMoney(notice.to, notice.currency),
        })
      case 'sold-out':
        return t('soldOut')
      case 'choose-variant':
        return t('chooseVariant')
      case 'wishlisted':
      case 'unwished':
      case 'withdrawn':
      case 'failed':
        return t(notice.outcome)
    }
  }
}
