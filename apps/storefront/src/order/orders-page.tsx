import { Link } from '@tanstack/react-router'
import { PackageOpen } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { KnownOnly } from '../account/known-only.tsx'
import { LoadFailed } from '../layout/load-failed.tsx'
import { PageState } from '../layout/page-state.tsx'
import { useTitle } from '../layout/use-title.ts'
import { OrderCard } from './order-card.tsx'
import { OrdersSkeleton } from './orders-skeleton.tsx'
import { useOrders } from './use-orders.ts'

export function OrdersPage() {
  const t = useTranslations('order')
  useTitle(t('title'))
  const { orders = [], known, isLoading, isError, refetch } = useOrders()
  if (!isLoading && !known) return <KnownOnly title={t('title')} lead={t('signInLead')} />
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
      </header>
      {isLoading ? (
        <OrdersSkeleton />
      ) : isError && orders.length === 0 ? (
        <LoadFailed onRetry={() => void refetch()} />
      ) : orders.length === 0 ? (
        <PageState icon={PackageOpen} title={t('emptyTitle')} lead={t('emptyLead')}>
          <Link to="/products" className="et-button et-button-primary">
            {t('browse')}
          </Link>
        </PageState>
      ) : (
        <ul className="orders">
          {orders.map((order) => (
            <OrderCard key={order.id} order={order} />
          ))}
        </ul>
      )}
    </>
  )
}
