import type { CartItem } from '@etalase/client'

/** Why a line cannot be ordered as it stands. */
export type LineTrouble = 'withdrawn' | 'soldOut' | 'short'

export function stockOf({ product, variantId }: CartItem): number {
  if (!variantId) return product.stock
  return product.variants.find(({ id }) => id === variantId)?.stock ?? 0
}

export function lineTrouble(item: CartItem): LineTrouble | null {
  const stock = stockOf(item)
  if (!item.product.active) return 'withdrawn'
  if (stock <= 0) return 'soldOut'
  return stock < item.quantity ? 'short' : null
}
