import type { Product } from '@etalase/client'

const few = 5

/** What will soon be gone, the last ones first. */
export function fewLeft(products: Product[]): Product[] {
  return products
    .filter(({ stock }) => stock > 0 && stock <= few)
    .toSorted((one, other) => one.stock - other.stock)
}
