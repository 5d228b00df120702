import type { Product, ProductSnapshot } from '@etalase/api/contract'

/** What a card needs to know of today. */
export type Today = Pick<Product, 'price' | 'stock' | 'active'>

export const FEW = 5

/** The product as it is now, or the variant of it that the card is about; one that is gone is not sold. */
export function todayOf(shared: Pick<ProductSnapshot, 'variantId'>, product: Product): Today {
  if (!shared.variantId) return product
  const variant = product.variants.find(({ id }) => id === shared.variantId)
  if (!variant) return { price: product.price, stock: 0, active: false }
  return { price: variant.price, stock: variant.stock, active: product.active }
}

export interface Change {
  /** What it cost when it was shared. */
  price?: number
  /** What the stock was like when it was shared. */
  stock?: 'inStock' | 'soldOut' | 'more'
}

/** What an old card has to say beside what is true today; a withdrawn one has said all. */
export function changeSince(shared: Pick<ProductSnapshot, 'price' | 'stock'>, now: Today): Change {
  if (!now.active) return {}
  return {
    ...(now.price !== shared.price && { price: shared.price }),
    ...stockChange(shared.stock, now.stock),
  }
}

function stockChange(before: number, now: number): Pick<Change, 'stock'> {
  if (before > 0 && now <= 0) return { stock: 'inStock' }
  if (before <= 0 && now > 0) return { stock: 'soldOut' }
  if (before > FEW && now <= FEW && now > 0) return { stock: 'more' }
  return {}
}
