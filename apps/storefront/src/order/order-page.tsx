import { orderNumber } from '@etalase/chat-ui'
import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft, PackageSearch } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { KnownOnly } from '../account/known-only.tsx'
import { LoadFailed } from '../layout/load-failed.tsx'
import { PageState } from '../layout/page-state.tsx'
import { useTitle } from '../layout/use-title.ts'
import { OrderDetails } from './order-details.tsx'
import { OrdersSkeleton } from './orders-skeleton.tsx'
import { useOrders } from './use-orders.ts'

export function OrderPage() {
  const t = useTranslations('order')
  const { orderId = '' } = useParams({ strict: false })
  const title = t('number', { number: orderNumber(orderId) })
  useTitle(title)
  const { orders, known, isLoading, isError, refetch } = useOrders()
  if (!isLoading && !known) return <KnownOnly title={title} lead={t('signInLead')} />
  const order = orders?.find(({ id }) => id === orderId)
  return (
    <>
      <Link to="/orders" className="back">
        <ArrowLeft size={18} aria-hidden="true" />
        {t('title')}
      </Link>
      {order ? (
        <OrderDetails order={order} />
      ) : isLoading ? (
        <OrdersSkeleton />
      ) : isError ? (
        <LoadFailed onRetry={() => void refetch()} />
      ) : (
        <PageState heading="h1" icon={PackageSearch} title={t('goneTitle')} lead={t('goneLead')}>
          <Link to="/orders" className="et-button et-button-primary">
            {t('title')}
          </Link>
        </PageState>
      )}
    </>
  )
}
