import { etalase } from '@etalase/client/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ProductShelf } from '../catalogue/product-shelf.tsx'
import { forget, recentlyViewed } from './recently-viewed.ts'

export function RecentlyViewedShelf({ besides }: { besides: string }) {
  const t = useTranslations('product')
  const [ids, setIds] = useState(() => recentlyViewed().filter((id) => id !== besides))
  const { data = [], isLoading } = etalase.product.many.useQuery({ ids }, { enabled: ids.length > 0 })
  if (ids.length === 0) return null
  function clear() {
    forget()
    setIds([])
  }
  return (
    <ProductShelf title={t('recent')} products={data} loading={isLoading}>
      <button type="button" className="et-link more-link" onClick={clear}>
        {t('forget')}
      </button>
    </ProductShelf>
  )
}
