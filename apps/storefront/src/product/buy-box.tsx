import { snapshotOf, type Product, type ProductVariant } from '@etalase/client'
import { MessageCircle, ShoppingCart } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { AddOutcome } from '../cart/add-outcome.tsx'
import { useAddToCart } from '../cart/use-add-to-cart.ts'
import { useChatOpener } from '../chat/chat-opener.tsx'
import { WishButton } from '../wishlist/wish-button.tsx'
import { QuantityStepper } from './quantity-stepper.tsx'

interface BuyBoxProps {
  product: Product
  variant?: ProductVariant
}

export function BuyBox({ product, variant }: BuyBoxProps) {
  const t = useTranslations('product')
  const [quantity, setQuantity] = useState(1)
  const cart = useAddToCart()
  const chat = useChatOpener()
  const { price, stock } = variant ?? product
  const missing = product.variants.length > 0 && !variant
  const gone = !product.active || stock <= 0
  const most = Math.min(stock, 99)
  const want = {
    productId: product.id,
    variantId: variant?.id,
    quantity: Math.max(1, Math.min(quantity, most)),
  }
  const word = !product.active
    ? 'withdrawn'
    : gone
      ? 'soldOut'
      : missing
        ? 'chooseFirst'
        : cart.isAdding
          ? 'adding'
          : 'add'
  return (
    <div className="buy">
      <div className="buy-row">
        {!gone && (
          <QuantityStepper label={t('quantity')} value={want.quantity} max={most} onChange={setQuantity} />
        )}
        <button
          type="button"
          className="et-button et-button-primary button-large buy-add"
          disabled={gone || missing}
          aria-disabled={cart.isAdding}
          onClick={() => cart.add({ ...want, expectedPrice: price })}
        >
          <ShoppingCart size={20} aria-hidden="true" />
          {t(word)}
        </button>
      </div>
      {!gone && !missing && want.quantity >= stock && stock > 1 && (
        <p className="buy-note">{t('limit', { stock })}</p>
      )}
      <AddOutcome notice={cart.notice} onConfirm={(expectedPrice) => cart.add({ ...want, expectedPrice })} />
      <div className="buy-row buy-more">
        <button
          type="button"
          className="et-button et-button-quiet button-large"
          onClick={() => chat.ask(snapshotOf(product, variant))}
        >
          <MessageCircle size={20} aria-hidden="true" />
          {t('ask')}
        </button>
        <WishButton product={product} />
      </div>
    </div>
  )
}
