import { filterProducts } from '@etalase/chat-ui'
import type { Message } from '@etalase/client'
import { etalase, useShopper } from '@etalase/client/react'
import { keepPreviousData } from '@tanstack/react-query'

export const sources = ['search', 'shared', 'cart'] as const
export type PickerSource = (typeof sources)[number]

interface Where {
  roomId: string
  messages: Message[]
  /** Null asks for nothing. */
  source: PickerSource | null
  q: string
}

/** The products of a tab; words search the shop, or sift what was shared here or lies in the shopper's cart. */
export function usePickerSource({ roomId, messages, source, q }: Where) {
  const search = etalase.product.search.useInfiniteQuery(
    { q },
    {
      enabled: source === 'search',
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    },
  )
  const ids = source === 'shared' ? lastShared(messages) : []
  const shared = etalase.product.many.useQuery({ ids }, { enabled: ids.length > 0 })
  const { shopper, isLoading, error } = useShopper(source === 'cart' ? roomId : null)
  if (source === 'shared') {
    const known = new Map(shared.data?.map((product) => [product.id, product]))
    const products = ids.flatMap((id) => known.get(id) ?? [])
    return { products: filterProducts(products, q), loading: shared.isLoading, failed: shared.isError }
  }
  if (source === 'cart') {
    const products = shopper?.cart.items.map((item) => item.product) ?? []
    return { products: filterProducts(products, q), loading: isLoading, failed: error !== null }
  }
  return {
    products: search.data?.pages.flatMap((page) => page.products) ?? [],
    loading: search.isFetching,
    failed: search.isError,
    more: search.hasNextPage,
    onMore: () => void search.fetchNextPage(),
  }
}

const most = 50

/** Each once, the latest first. */
function lastShared(messages: Message[]): string[] {
  const ids = messages.flatMap(({ product }) => product?.productId ?? [])
  return [...new Set(ids.toReversed())].slice(0, most)
}
