import { formatMoney, orderNumber } from '@etalase/chat-ui'
import type { Order } from '@etalase/client'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { FromCard } from './from-card.tsx'
import { GoodsLine } from './goods-line.tsx'
import { Moment } from './moment.tsx'
import { PanelSection } from './panel-section.tsx'

interface ShopperOrdersProps {
  orders: Order[]
  /** Of all orders; only the newest are shown. */
  count: number
  here: ReadonlySet<string>
}

export function ShopperOrders({ orders, count, here }: ShopperOrdersProps) {
  const t = useTranslations('shopper')
  return (
    <PanelSection
      name="orders"
      title={t('orders')}
      empty={count === 0 && t('noOrders')}
      note={t('orderCount', { count })}
    >
      <ul className="orders">
        {orders.map((order) => (
          <li key={order.id}>
            <OrderFold order={order} here={here} />
          </li>
        ))}
      </ul>
      {count > orders.length && <p className="soft part-foot">{t('newestOnly', { count: orders.length })}</p>}
    </PanelSection>
  )
}

function OrderFold({ order, here }: { order: Order; here: ReadonlySet<string> }) {
  const t = useTranslations('shopper')
  return (
    <details className="order">
      <summary>
        <span>
          <strong>{t('order', { number: orderNumber(order.id) })}</strong>
          <span className="order-status" data-status={order.status}>
            {t(`orderStatus.${order.status}`)}
          </span>
        </span>
        <span className="soft">
          <Moment at={order.createdAt} /> · {formatMoney(order.total, order.currency)}
        </span>
        <ChevronDown aria-hidden />
      </summary>
      <ul className="goods-list">
        {order.items.map((item) => (
          <GoodsLine
            key={`${item.productId} ${item.variantId}`}
            productId={item.productId}
            name={item.name}
            image={item.image}
            variant={item.variantName}
          >
            <span className="goods-price">
              <span>
                {item.quantity} × {formatMoney(item.price, order.currency)}
              </span>
            </span>
            <FromCard messageId={item.sourceMessageId} here={here} />
          </GoodsLine>
        ))}
      </ul>
    </details>
  )
}
