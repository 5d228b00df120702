import { formatMoney, orderNumber } from '@etalase/chat-ui'
import type { Order } from '@etalase/client'
import { useTranslations } from 'use-intl'
import { OrderFacts } from './order-facts.tsx'
import { OrderLine } from './order-line.tsx'
import { PlacedNote } from './placed-note.tsx'
import { usePlaced } from './placed-search.ts'

export function OrderDetails({ order }: { order: Order }) {
  const t = useTranslations('order')
  const placed = usePlaced()
  return (
    <article className="order-details">
      {placed && <PlacedNote />}
      <header>
        <h1>{t('number', { number: orderNumber(order.id) })}</h1>
        <OrderFacts order={order} />
      </header>
      <ul className="order-lines">
        {order.items.map((item) => (
          <OrderLine key={`${item.productId} ${item.variantId}`} item={item} currency={order.currency} />
        ))}
      </ul>
      <p className="cart-total">
        <span>{t('total')}</span>
        <strong>{formatMoney(order.total, order.currency)}</strong>
      </p>
      <p className="cart-note">{t('noPayment')}</p>
    </article>
  )
}
