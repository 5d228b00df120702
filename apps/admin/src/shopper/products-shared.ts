import type { Message, ProductSnapshot } from '@etalase/client'

export interface SharedProduct {
  key: string
  product: ProductSnapshot
  by: string
  times: number
}

/** Each product of a thread once, as it was shared last; the latest first. */
export function productsShared(messages: Pick<Message, 'product' | 'senderName'>[]): SharedProduct[] {
  const shared = new Map<string, SharedProduct>()
  for (const { product, senderName } of messages) {
    if (!product) continue
    const key = `${product.productId} ${product.variantId ?? ''}`
    const times = (shared.get(key)?.times ?? 0) + 1
    shared.delete(key)
    shared.set(key, { key, product, by: senderName, times })
  }
  return [...shared.values()].toReversed()
}
