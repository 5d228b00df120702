import { formatMoney, orderNumber, Photo } from '@etalase/chat-ui'
import type { Order } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { FromChat } from '../cart/from-chat.tsx'
import { OrderFacts } from './order-facts.tsx'

const shown = 4

export function OrderCard({ order }: { order: Order }) {
  const t = useTranslations('order')
  const { items } = order
  return (
    <li className="order">
      <header>
        <h2>
          <Link to="/orders/$orderId" params={{ orderId: order.id }} className="order-link">
            {t('number', { number: orderNumber(order.id) })}
          </Link>
        </h2>
        <OrderFacts order={order} />
      </header>
      <div className="order-pictures" aria-hidden="true">
        {items.slice(0, shown).map((item) => (
          <span key={`${item.productId} ${item.variantId}`} className="et-tile order-tile">
            <Photo src={item.image} width={40} height={40} loading="lazy" />
          </span>
        ))}
        {items.length > shown && <span className="order-more">+{items.length - shown}</span>}
      </div>
      <p className="order-names">{items.map((item) => item.name).join(', ')}</p>
      {items.some((item) => item.sourceMessageId) && <FromChat />}
      <p className="order-total">{formatMoney(order.total, order.currency)}</p>
    </li>
  )
}
