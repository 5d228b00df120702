import { formatMoney, StockState } from '@etalase/chat-ui'
import type { CartItem } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { MessageCircle, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Picture } from '../product/picture.tsx'
import { QuantityStepper } from '../product/quantity-stepper.tsx'
import { useChangeCart } from './use-change-cart.ts'

interface CartLineProps {
  item: CartItem
  onRemoved: (name: string) => void
}

export function CartLine({ item, onRemoved }: CartLineProps) {
  const t = useTranslations('cart')
  const { setQuantity, remove, problem } = useChangeCart(() => onRemoved(item.product.name))
  const { product, quantity, price } = item
  const variant = product.variants.find(({ id }) => id === item.variantId)
  const stock = variant?.stock ?? product.stock
  return (
    <li className="cart-line">
      <Picture product={product} />
      <div className="cart-line-text">
        <Link to="/products/$productId" params={{ productId: product.id }} className="cart-line-name">
          {product.name}
        </Link>
        <p className="cart-line-kind">{[product.brand, variant?.name].filter(Boolean).join(' · ')}</p>
        <StockState stock={stock} active={product.active} />
        {(stock <= 0 || !product.active) && <p className="cart-line-kind">{t('soldOutHint')}</p>}
        {item.sourceMessageId && (
          <p className="cart-line-source">
            <MessageCircle size={14} aria-hidden="true" /> {t('fromChat')}
          </p>
        )}
        {problem && <p className="form-problem">{problem}</p>}
      </div>
      <div className="cart-line-side">
        <p className="cart-line-price">
          {formatMoney(price * quantity, product.currency)}
          {quantity > 1 && <small>{t('each', { price: formatMoney(price, product.currency) })}</small>}
        </p>
        <div className="cart-line-tools">
          <QuantityStepper
            label={t('quantity', { name: product.name })}
            value={quantity}
            max={Math.min(stock, 99)}
            onChange={(next) => setQuantity(item.id, next)}
          />
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
