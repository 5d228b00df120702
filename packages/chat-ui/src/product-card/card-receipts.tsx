import type { Receipt } from '@etalase/api/contract'
import { useLocale, useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import { shortMoment } from '../thread/clock.ts'
import type { CardNotice } from './notice.ts'
import { receiptsToShow } from './receipts.ts'

interface CardReceiptsProps {
  receipts: Receipt[]
  notice: CardNotice | null
  name?: (actorId: string) => string | undefined
}

export function CardReceipts({ receipts, notice, name }: CardReceiptsProps) {
  const t = useTranslations('chat.receipt')
  const locale = useLocale()
  const shown = receiptsToShow(receipts, notice)
  if (shown.length === 0) return null
  return (
    <ul className="et-receipts">
      {shown.map(({ id, kind, actorId, at, quantity = 1 }) => {
        const who = name?.(actorId)
        const cart = kind === 'ADD_TO_CART'
        return (
          <li key={id}>
            <Icon name={cart ? 'check' : 'heart'} size={14} />
            <span>
              {who
                ? t(cart ? 'cartBy' : 'wishlistBy', { name: who, quantity })
                : t(cart ? 'cart' : 'wishlist', { quantity })}
            </span>
            <time dateTime={at}>{shortMoment(at, locale, new Date())}</time>
          </li>
        )
      })}
    </ul>
  )
}
