import type { Product, ProductSnapshot } from '@etalase/client'

/** The card to show until the server has made its own. */
export function snapshotOf(product: Product, now = new Date()): ProductSnapshot {
  const { id, sku, name, brand, category, image, price, currency, stock } = product
  return {
    productId: id,
    sku,
    name,
    brand,
    category,
    image,
    price,
    currency,
    stock,
    capturedAt: now.toISOString(),
  }
}
