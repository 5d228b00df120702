import { etalase } from '@etalase/client/react'

/** The shelves and makers of the whole shop; they seldom change. */
export function useFacets() {
  const { data } = etalase.product.facets.useQuery(undefined, { staleTime: Infinity })
  return { categories: data?.categories ?? [], brands: data?.brands ?? [], isLoading: !data }
}
