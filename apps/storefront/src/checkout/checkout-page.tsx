import { useViewer } from '@etalase/client/react'
import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { isShopper } from '../account/is-shopper.ts'
import { CartSkeleton } from '../cart/cart-skeleton.tsx'
import { EmptyCart } from '../cart/empty-cart.tsx'
import { useTodaysCart } from '../cart/use-todays-cart.ts'
import { LoadFailed } from '../layout/load-failed.tsx'
import { useTitle } from '../layout/use-title.ts'
import { CheckoutForm } from './checkout-form.tsx'
import { OrderSummary } from './order-summary.tsx'

export function CheckoutPage() {
  const t = useTranslations('checkout')
  useTitle(t('title'))
  const { viewer, isLoading } = useViewer()
  const cart = useTodaysCart()
  return (
    <>
      <Link to="/cart" className="back">
        <ArrowLeft size={18} aria-hidden="true" />
        {t('back')}
      </Link>
      <header className="page-head page-head-tight">
        <h1>{t('title')}</h1>
      </header>
      {cart.isError && !cart.data ? (
        <LoadFailed onRetry={() => void cart.refetch()} />
      ) : isLoading || cart.isLoading ? (
        <CartSkeleton />
      ) : !isShopper(viewer) || !cart.data || cart.data.items.length === 0 ? (
        <EmptyCart />
      ) : (
        <div className="cart">
          <CheckoutForm key={viewer.id} viewer={viewer} cart={cart.data} />
          <OrderSummary cart={cart.data} />
        </div>
      )}
    </>
  )
}
