import { useViewer } from '@etalase/client/react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LoadFailed } from '../layout/load-failed.tsx'
import { useTitle } from '../layout/use-title.ts'
import { CartLine } from './cart-line.tsx'
import { CartSkeleton } from './cart-skeleton.tsx'
import { CartSummary } from './cart-summary.tsx'
import { EmptyCart } from './empty-cart.tsx'
import { useTodaysCart } from './use-todays-cart.ts'
import type { CartChange } from './use-change-cart.ts'

export function CartPage() {
  const t = useTranslations('cart')
  useTitle(t('title'))
  const { isLoading } = useViewer()
  const cart = useTodaysCart()
  const heading = useRef<HTMLHeadingElement>(null)
  const [said, say] = useState('')
  const items = cart.data?.items ?? []
  function onChanged(change: CartChange, name: string) {
    if ('quantity' in change) return say(t('changed', { name, quantity: change.quantity }))
    say(t('removed', { name }))
    // The button that had the focus is gone.
    heading.current?.focus()
  }
  return (
    <>
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        {cart.data && <p>{t('lead', { count: cart.data.count })}</p>}
      </header>
      <output className="et-hidden">{said}</output>
      {cart.isError && !cart.data ? (
        <LoadFailed onRetry={() => void cart.refetch()} />
      ) : isLoading || cart.isLoading ? (
        <CartSkeleton />
      ) : !cart.data || items.length === 0 ? (
        <EmptyCart />
      ) : (
        <div className="cart">
          <ul className="cart-lines">
            {items.map((item) => (
              <CartLine key={item.id} item={item} onChanged={onChanged} />
            ))}
          </ul>
          <CartSummary cart={cart.data} />
        </div>
      )}
    </>
  )
}
