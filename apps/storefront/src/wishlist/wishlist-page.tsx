import { useViewer } from '@etalase/client/react'
import { Link } from '@tanstack/react-router'
import { Heart } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { TileSkeleton } from '../catalogue/tile-skeleton.tsx'
import { LoadFailed } from '../layout/load-failed.tsx'
import { PageState } from '../layout/page-state.tsx'
import { useTitle } from '../layout/use-title.ts'
import { useWishlist } from './use-wishlist.ts'
import { WishTile } from './wish-tile.tsx'

export function WishlistPage() {
  const t = useTranslations('wishlist')
  useTitle(t('title'))
  const { isLoading } = useViewer()
  const list = useWishlist()
  const items = list.data ?? []
  const loading = isLoading || list.isLoading
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
        <output>{items.length > 0 && t('count', { count: items.length })}</output>
      </header>
      {list.isError && !list.data ? (
        <LoadFailed onRetry={() => void list.refetch()} />
      ) : !loading && items.length === 0 ? (
        <PageState icon={Heart} title={t('emptyTitle')} lead={t('emptyLead')}>
          <Link to="/products" className="et-button et-button-primary">
            {t('browse')}
          </Link>
        </PageState>
      ) : (
        <ul className="grid" aria-busy={loading}>
          {loading
            ? Array.from({ length: 4 }, (_, place) => <TileSkeleton key={place} />)
            : items.map((item) => <WishTile key={item.product.id} item={item} />)}
        </ul>
      )}
    </>
  )
}
