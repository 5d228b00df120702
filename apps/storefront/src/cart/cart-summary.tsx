import { formatMoney } from '@etalase/chat-ui'
import type { Cart } from '@etalase/client'
import { useTranslations } from 'use-intl'
import { useProblem } from '../layout/use-problem.ts'
import { usePlaceOrder } from '../order/use-place-order.ts'

export function CartSummary({ cart }: { cart: Cart }) {
  const t = useTranslations('cart')
  const say = useProblem()
  const { place, isPlacing, error } = usePlaceOrder()
  return (
    <aside className="cart-summary">
      <p className="cart-total">
        <span>{t('total')}</span>
        <strong>{formatMoney(cart.total, cart.currency)}</strong>
      </p>
      <button
        type="button"
        className="et-button et-button-primary button-large"
        aria-disabled={isPlacing}
        onClick={place}
      >
        {t(isPlacing ? 'placing' : 'place')}
      </button>
      <output className="form-problem">{error && say(error)}</output>
      <p className="cart-note">{t('noPayment')}</p>
    </aside>
  )
}
