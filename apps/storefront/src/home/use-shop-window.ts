import { etalase } from '@etalase/client/react'

/** The newest things of the shop: one question for everything that the front page shows. */
export function useShopWindow() {
  const { data, ...query } = etalase.product.search.useQuery({ q: '', sort: 'newest', limit: 50 })
  return { ...query, products: data?.products ?? [] }
}
