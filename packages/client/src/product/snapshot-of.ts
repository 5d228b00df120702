import type { Product, ProductSnapshot, ProductVariant } from '@etalase/api/contract'

/**
 * A product as a card shows it now: the `preview` of a message until the server has made its own.
 *
 * @example
 * send({ kind: 'product', productId: product.id }, undefined, snapshotOf(product))
 */
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
