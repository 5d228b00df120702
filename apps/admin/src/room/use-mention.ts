import type { Product } from '@etalase/client'
import type { ComposerMention } from '@etalase/chat-ui'
import { etalase } from '@etalase/client/react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'

/** The products behind a `#` in the reply. */
export function useMention(onPick: (product: Product) => void): ComposerMention {
  const [q, setQ] = useState<string | null>(null)
  const found = etalase.product.search.useQuery(
    { q: q ?? '', limit: 6 },
    { enabled: q !== null, placeholderData: keepPreviousData, retry: false },
  )
  return {
    products: (q !== null && !found.isError && found.data?.products) || [],
    loading: q !== null && found.isFetching,
    onQuery: setQ,
    onPick,
  }
}
