import { formatMoney } from '@etalase/chat-ui'
import type { Order } from '@etalase/client'
import { useFormatter, useTranslations } from 'use-intl'

export function OrderCard({ order }: { order: Order }) {
  const t = useTranslations('order')
  const format = useFormatter()
  const count = order.items.reduce((sum, item) => sum + item.quantity, 0)
  return (
    <li className="order">
      <header>
        <h2>{t('number', { number: order.id.slice(-8).toUpperCase() })}</h2>
        <p>
          <time dateTime={order.createdAt}>
            {format.dateTime(new Date(order.createdAt), { dateStyle: 'long', timeStyle: 'short' })}
          </time>
          {' · '}
          {t(order.status)} · {t('items', { count })}
        </p>
      </header>
      <ul className="order-items">
        {order.items.map((item) => (
          <li key={`${item.productId} ${item.variantId}`}>
            <span className="et-tile order-tile">
              <img src={item.image} alt="" width={40} height={40} loading="lazy" />
            </span>
            <span>
              {item.quantity} × {item.name}
              {item.variantName && ` · ${item.variantName}`}
            </span>
          </li>
        ))}
      </ul>
      <p className="order-total">{formatMoney(order.total, order.currency)}</p>
    </li>
  )
}
