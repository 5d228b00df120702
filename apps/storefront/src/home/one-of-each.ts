import type { Product } from '@etalase/client'

/** The first of each shelf, then the second of each: a delivery of one shelf does not fill the row. */
export function oneOfEach(products: Product[]): Product[] {
  const placed = new Map<string, number>()
  const turn = new Map<Product, number>()
  for (const product of products) {
    const before = placed.get(product.category) ?? 0
    placed.set(product.category, before + 1)
    turn.set(product, before)
  }
  return products.toSorted((one, other) => (turn.get(one) ?? 0) - (turn.get(other) ?? 0))
}
