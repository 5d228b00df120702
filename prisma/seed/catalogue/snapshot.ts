import { days } from '../time.ts'
import type { Product, Variant } from './catalogue.ts'

/** A product as it stood when it was shared, the way a message keeps it. */
export function snapshotOf({ product, variant }: Shown, at: Date, now: Date) {
  const { sku, name, brand, category, image } = product
  const former = at < days(-7, now) ? product.formerPrice : undefined
  return {
    productId: product.id,
    ...(variant && { variantId: variant.id, variantName: variant.name }),
    sku: variant?.sku ?? sku,
    name,
    brand,
    category,
    image,
    price: variant?.price ?? former ?? product.price,
    currency: 'IDR',
    stock: variant?.stock ?? product.stock,
    capturedAt: at.toISOString(),
  }
}

export type Snapshot = ReturnType<typeof snapshotOf>

export interface Shown {
  product: Product
  variant?: Variant
}
