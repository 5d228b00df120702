import type { Product } from '@etalase/client'

/** What the product costs at least, and whether a variant costs more. */
export function priceRange({ price, variants }: Pick<Product, 'price' | 'variants'>) {
  const prices = variants.length > 0 ? variants.map((variant) => variant.price) : [price]
  const lowest = Math.min(...prices)
  return { lowest, varies: Math.max(...prices) > lowest }
}
