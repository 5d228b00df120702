import type { Receipt } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import type { CardNotice } from './notice.ts'
import { receiptsToShow } from './receipts.ts'

interface CardReceiptsProps {
  receipts: Receipt[]
  notice: CardNotice | null
  name?: (actorId: string) => string | undefined
}

export function CardReceipts({ receipts, notice, name }: CardReceiptsProps) {
  const t = useTranslations('chat.receipt')
  const shown = receiptsToShow(receipts, notice)
  if (shown.length === 0) return null
  return (
    <ul className="et-receipts">
      {shown.map((receipt) => {
        const who = name?.(receipt.actorId)
        const what =
          receipt.kind === 'ADD_TO_CART' ? t('cart', { quantity: receipt.quantity ?? 1 }) : t('wishlist')
        return (
          <li key={receipt.id}>
            <Icon name={receipt.kind === 'ADD_TO_CART' ? 'check' : 'heart'} size={14} />
            {who ? t('by', { name: who, what }) : what}
          </li>
        )
      })}
    </ul>
  )
}
