import type { Order } from '@etalase/client'
import { useFormatter, useTranslations } from 'use-intl'

export function OrderFacts({ order }: { order: Order }) {
  const t = useTranslations('order')
  const format = useFormatter()
  const count = order.items.reduce((sum, item) => sum + item.quantity, 0)
  return (
    <p className="order-facts">
      <time dateTime={order.createdAt}>
        {format.dateTime(new Date(order.createdAt), { dateStyle: 'long', timeStyle: 'short' })}
      </time>
      {' · '}
      {t(order.status)} · {t('items', { count })}
    </p>
  )
}
