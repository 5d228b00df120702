import { formatMoney, Photo } from '@etalase/chat-ui'
import type { OrderItem } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { FromChat } from '../cart/from-chat.tsx'

interface OrderLineProps {
  item: OrderItem
  currency: string
}

export function OrderLine({ item, currency }: OrderLineProps) {
  const { productId, name, variantName, sku, image, price, quantity, sourceMessageId } = item
  return (
    <li className="order-line">
      <span className="et-tile order-line-tile">
        <Photo src={image} width={64} height={64} />
      </span>
      <div className="order-line-text">
        <Link to="/products/$productId" params={{ productId }} className="cart-line-name">
          {name}
        </Link>
        <p className="cart-line-kind">{[variantName, sku].filter(Boolean).join(' · ')}</p>
        {sourceMessageId && <FromChat />}
      </div>
      <p className="cart-line-price">
        {formatMoney(price * quantity, currency)}
        {quantity > 1 && (
          <small>
            {quantity} × {formatMoney(price, currency)}
          </small>
        )}
      </p>
    </li>
  )
}
