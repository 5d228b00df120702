import type { Product } from '@etalase/api/contract'

/** The products whose name, brand or SKU hold every word, each once. */
export function filterProducts(products: Product[], q: string): Product[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const once = new Map(products.map((product) => [product.id, product]))
  return [...once.values()].filter(({ name, brand, sku }) => {
    const text = `${name} ${brand} ${sku}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
