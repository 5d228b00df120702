import type { Product } from '@etalase/client'
import { useLiveProducts } from '@etalase/client/react'

/** These products as they are today: price and stock follow the catalogue while one looks. */
export function useTodays(products: Product[]): Product[] {
  const live = useLiveProducts(products.map(({ id }) => id))
  return products.map((product) => live.get(product.id) ?? product)
}
