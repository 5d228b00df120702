import { etalase } from '@etalase/client/react'
import { keepPreviousData } from '@tanstack/react-query'
import type { CatalogueSearch } from './catalogue-search.ts'

/** The products of a search, page after page. */
export function useCatalogue({ q = '', ...filters }: CatalogueSearch, limit = 24) {
  const pages = etalase.product.search.useInfiniteQuery(
    { q, ...filters, limit },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
  )
  return { ...pages, products: pages.data?.pages.flatMap((page) => page.products) ?? [] }
}
