import { formatMoney, StockState } from '@etalase/chat-ui'
import type { Cart, CartItem } from '@etalase/client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FromCard } from './from-card.tsx'
import { GoodsLine } from './goods-line.tsx'
import { PanelSection } from './panel-section.tsx'

interface ShopperCartProps {
  cart: Cart
  here: ReadonlySet<string>
}

export function ShopperCart({ cart, here }: ShopperCartProps) {
  const t = useTranslations('shopper')
  const [before] = useState(() => new Map(cart.items.map(({ id, quantity }) => [id, quantity])))
  return (
    <PanelSection
      name="cart"
      title={t('cart')}
      empty={cart.items.length === 0 && t('noCart')}
      note={t('items', { count: cart.count })}
    >
      <ul className="goods-list">
        {cart.items.map((item) => (
          <CartLine key={item.id} item={item} here={here} before={before.get(item.id)} />
        ))}
      </ul>
      <p className="goods-total">
        <span>{t('total')}</span>
        <strong>{formatMoney(cart.total, cart.currency)}</strong>
      </p>
    </PanelSection>
  )
}

interface CartLineProps {
  item: CartItem
  here: ReadonlySet<string>
  /** How many of it there were when the panel was opened. */
  before: number | undefined
}

function CartLine({ item, here, before }: CartLineProps) {
  const { product, quantity, price } = item
  const variant = product.variants.find(({ id }) => id === item.variantId)
  const { stock } = variant ?? product
  return (
    <GoodsLine
      productId={product.id}
      name={product.name}
      image={product.image}
      variant={variant?.name}
      isNew={before === undefined}
    >
      <span className="goods-price">
        <span>
          <span
            key={quantity}
            className="goods-count"
            data-new={(before !== undefined && before !== quantity) || undefined}
          >
            {quantity}
          </span>{' '}
          × {formatMoney(price, product.currency)}
        </span>
        <strong>{formatMoney(price * quantity, product.currency)}</strong>
      </span>
      {(!product.active || stock < quantity) && <StockState stock={stock} active={product.active} />}
      <FromCard messageId={item.sourceMessageId} here={here} />
    </GoodsLine>
  )
}
