import { filterProducts } from '@etalase/chat-ui'
import type { Product } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useCart } from '../cart/use-cart.ts'
import { recentlyViewed } from '../product/recently-viewed.ts'
import type { PickerSource } from './picker-source.ts'

interface Found {
  products: Product[]
  loading: boolean
  failed: boolean
  more?: boolean
  onMore?: () => void
}

/** The products of a tab; words search the shop, or sift what one has seen or put in the cart. */
export function usePickerSource(source: PickerSource | null, q: string): Found {
  const search = etalase.product.search.useInfiniteQuery(
    { q, limit: 20 },
    {
      enabled: source === 'search',
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    },
  )
  const ids = useMemo(() => (source === 'recent' ? recentlyViewed() : []), [source])
  const recent = etalase.product.many.useQuery({ ids }, { enabled: ids.length > 0 })
  const cart = useCart()
  if (source === 'recent') {
    const products = filterProducts(recent.data ?? [], q)
    return { products, loading: recent.isLoading, failed: recent.isError }
  }
  if (source === 'cart') {
    const products = filterProducts(cart.data?.items.map((item) => item.product) ?? [], q)
    return { products, loading: cart.isLoading, failed: cart.isError }
  }
  return {
    products: search.data?.pages.flatMap((page) => page.products) ?? [],
    loading: search.isFetching,
    failed: search.isError,
    more: search.hasNextPage,
    onMore: () => void search.fetchNextPage(),
  }
}
