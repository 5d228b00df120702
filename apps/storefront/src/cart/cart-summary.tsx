import { formatMoney } from '@etalase/chat-ui'
import type { Cart } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { lineTrouble } from './line-trouble.ts'

export function CartSummary({ cart }: { cart: Cart }) {
  const t = useTranslations('cart')
  const troubles = cart.items.filter((item) => lineTrouble(item) !== null).length
  return (
    <section className="cart-summary" aria-label={t('summary')}>
      <p className="cart-total">
        <span>{t('total')}</span>
        <strong>{formatMoney(cart.total, cart.currency)}</strong>
      </p>
      {troubles === 0 ? (
        <Link to="/checkout" className="et-button et-button-primary button-large">
          {t('checkout')}
        </Link>
      ) : (
        <>
          <button type="button" className="et-button button-large" disabled>
            {t('checkout')}
          </button>
          <p className="line-notice">{t('mend', { count: troubles })}</p>
        </>
      )}
      <p className="cart-note">{t('todaysPrices')}</p>
    </section>
  )
}
