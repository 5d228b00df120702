import type { Product } from '@etalase/api/contract'
import { useEffect, useMemo, useState } from 'react'
import { useEtalaseClient } from './use-stage.ts'

type Products = ReadonlyMap<string, Product>

const none: Products = new Map()

/**
 * Products as they are today, within a second of a change; one that has not come yet is not in the map.
 * All components of a page share one subscription.
 *
 * @example
 * const today = useLiveProducts([snapshot.productId]).get(snapshot.productId)
 * if (today && today.price !== snapshot.price) sayWhatChanged(snapshot, today)
 */
export function useLiveProducts(ids: string[]): ReadonlyMap<string, Product> {
  const client = useEtalaseClient()
  const [seen, setSeen] = useState(none)
  const key = [...new Set(ids)].toSorted().join()

  useEffect(() => {
    if (!key) return
    return client.watchProducts(key.split(','), {
      onProducts: (news) => setSeen((known) => withNews(known, news)),
    })
  }, [client, key])

  return useMemo(() => new Map([...seen].filter(([id]) => key.includes(id))), [seen, key])
}

function withNews(known: Products, news: Product[]): Products {
  return new Map([...known, ...news.map((it) => [it.id, it] as const)])
}
