import { etalase, useViewer } from '@etalase/client/react'
import { Link } from '@tanstack/react-router'
import { PackageCheck, PackageOpen } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { isShopper } from '../account/is-shopper.ts'
import { LoadFailed } from '../layout/load-failed.tsx'
import { PageState } from '../layout/page-state.tsx'
import { useTitle } from '../layout/use-title.ts'
import { OrderCard } from './order-card.tsx'
import { usePlaced } from './placed-search.ts'

export function OrdersPage() {
  const t = useTranslations('order')
  useTitle(t('title'))
  const { viewer, isLoading } = useViewer()
  const orders = etalase.order.list.useQuery(undefined, { enabled: isShopper(viewer) })
  const placed = usePlaced()
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
      </header>
      {placed !== undefined && (
        <output className="placed">
          <PackageCheck size={22} aria-hidden="true" /> {t('placedTitle')}
        </output>
      )}
      {isLoading || orders.isLoading ? (
        <span className="et-skeleton cart-line-skeleton" aria-hidden="true" />
      ) : orders.isError ? (
        <LoadFailed onRetry={() => void orders.refetch()} />
      ) : !orders.data || orders.data.length === 0 ? (
        <PageState icon={PackageOpen} title={t('emptyTitle')} lead={t(viewer ? 'emptyLead' : 'signInLead')}>
          <Link to="/" className="et-button et-button-primary">
            {t('browse')}
          </Link>
        </PageState>
      ) : (
        <ul className="orders">
          {orders.data.map((order) => (
            <OrderCard key={order.id} order={order} />
          ))}
        </ul>
      )}
    </>
  )
}
