import type { Product } from '@etalase/api/contract'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { etalase } from './etalase.ts'

/** What {@link useProductMention} answers. */
export interface UseProductMention {
  products: Product[]
  loading: boolean
  /** The letters behind the `#`, or null when there is none. */
  onQuery: (q: string | null) => void
}

/**
 * The products behind a `#word` that somebody is writing.
 *
 * @example
 * const { products, onQuery } = useProductMention()
 * onQuery('tea') // then `products` are the first six that fit
 */
export function useProductMention(): UseProductMention {
  const [q, setQ] = useState<string | null>(null)
  const found = etalase.product.search.useQuery(
    { q: q ?? '', limit: 6 },
    { enabled: q !== null, placeholderData: keepPreviousData, retry: false },
  )
  return {
    products: (q !== null && !found.isError && found.data?.products) || [],
    loading: q !== null && found.isFetching,
    onQuery: setQ,
  }
}
