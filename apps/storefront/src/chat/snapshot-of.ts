import type { Product, ProductSnapshot, ProductVariant } from '@etalase/client'

/** The card to show until the server has made its own. */
export function snapshotOf(product: Product, variant?: ProductVariant): ProductSnapshot {
  const { id: productId, name, brand, category, image, currency } = product
  const { sku, price, stock } = variant ?? product
  return {
    productId,
    ...(variant && { variantId: variant.id, variantName: variant.name }),
    sku,
    name,
    brand,
    category,
    image,
    price,
    currency,
    stock,
    capturedAt: new Date().toISOString(),
  }
}
