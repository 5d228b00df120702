import type { Cart, Viewer } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { DeliveryFields } from '../account/delivery-fields.tsx'
import { readForm } from '../account/read-form.ts'
import { SubmitRow } from '../account/submit-row.tsx'
import { useSaveProfile } from '../account/use-save-profile.ts'
import { useSubmit } from '../account/use-submit.ts'
import { lineTrouble } from '../cart/line-trouble.ts'
import { usePlaceOrder } from './use-place-order.ts'

export function CheckoutForm({ viewer, cart }: { viewer: Viewer; cart: Cart }) {
  const t = useTranslations('checkout')
  const save = useSaveProfile()
  const place = usePlaceOrder()
  const form = useSubmit(async (fields) => {
    const { name, phone, address } = readForm<'name' | 'phone' | 'address'>(fields, [
      'name',
      'phone',
      'address',
    ])
    await save({ name, phone, address })
    await place()
  })
  const mended = cart.items.every((item) => lineTrouble(item) === null)
  return (
    <form className="checkout-form" onSubmit={form.onSubmit}>
      <h2>{t('delivery')}</h2>
      <p>{t('deliveryLead')}</p>
      <div className="form">
        <DeliveryFields viewer={viewer} required />
      </div>
      <p className="no-payment">{t('noPayment')}</p>
      {mended ? (
        <SubmitRow word={t('place')} {...form} />
      ) : (
        <p className="line-notice" role="alert">
          {t('mend')} <Link to="/cart">{t('toCart')}</Link>
        </p>
      )}
    </form>
  )
}
