import { formatMoney, StockState } from '@etalase/chat-ui'
import type { CartItem } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { FromChat } from './from-chat.tsx'
import { Picture } from '../product/picture.tsx'
import { QuantityStepper } from '../product/quantity-stepper.tsx'
import { LineNotice } from './line-notice.tsx'
import { lineTrouble, stockOf } from './line-trouble.ts'
import { useChangeCart, type CartChange } from './use-change-cart.ts'

interface CartLineProps {
  item: CartItem
  onChanged: (change: CartChange, name: string) => void
}

export function CartLine({ item, onChanged }: CartLineProps) {
  const t = useTranslations('cart')
  const { product, quantity, price } = item
  const { setQuantity, remove, problem } = useChangeCart((change) => onChanged(change, product.name))
  const variant = product.variants.find(({ id }) => id === item.variantId)
  const stock = stockOf(item)
  const trouble = lineTrouble(item)
  const canBuy = trouble === null || trouble === 'short'
  return (
    <li className="cart-line" data-trouble={trouble ?? undefined}>
      <Picture product={product} />
      <div className="cart-line-text">
        <Link to="/products/$productId" params={{ productId: product.id }} className="cart-line-name">
          {product.name}
        </Link>
        <p className="cart-line-kind">{[product.brand, variant?.name].filter(Boolean).join(' · ')}</p>
        <StockState stock={stock} active={product.active} />
        <LineNotice item={item} onTake={(next) => setQuantity(item.id, next)} />
        {item.sourceMessageId && <FromChat />}
        <p className="form-problem" role="alert">
          {problem}
        </p>
      </div>
      <div className="cart-line-side">
        <p className="cart-line-price">
          {formatMoney(price * quantity, product.currency)}
          {quantity > 1 && <small>{t('each', { price: formatMoney(price, product.currency) })}</small>}
        </p>
        <div className="cart-line-tools">
          {canBuy && (
            <QuantityStepper
              label={t('quantity', { name: product.name })}
              value={quantity}
              max={Math.min(stock, 99)}
              onChange={(next) => setQuantity(item.id, next)}
            />
          )}
          <button
            type="button"
            className="et-icon-button"
            aria-label={t('removeOf', { name: product.name })}
            title={t('remove')}
            onClick={() => remove(item.id)}
          >
            <Trash2 size={19} aria-hidden="true" />
          </button>
        </div>
      </div>
    </li>
  )
}
