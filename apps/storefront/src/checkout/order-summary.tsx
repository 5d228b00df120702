import { formatMoney, Photo } from '@etalase/chat-ui'
import type { Cart } from '@etalase/client'
import { useTranslations } from 'use-intl'

export function OrderSummary({ cart }: { cart: Cart }) {
  const t = useTranslations('checkout')
  return (
    <section className="cart-summary" aria-labelledby="order-summary">
      <h2 id="order-summary">{t('summary')}</h2>
      <ul className="summary-lines">
        {cart.items.map(({ id, product, variantId, quantity, price }) => (
          <li key={id}>
            <span className="et-tile order-tile">
              <Photo src={product.image} width={40} height={40} />
            </span>
            <span>
              {quantity} × {product.name}
              <small>{product.variants.find((variant) => variant.id === variantId)?.name}</small>
            </span>
            <span className="summary-price">{formatMoney(price * quantity, product.currency)}</span>
          </li>
        ))}
      </ul>
      <p className="cart-total">
        <span>{t('total')}</span>
        <strong>{formatMoney(cart.total, cart.currency)}</strong>
      </p>
    </section>
  )
}
