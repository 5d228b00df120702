import { z } from 'zod'
import { id } from '../field.schema.ts'
import type { Product } from '../product/product.schema.ts'

export interface CartItem {
  id: string
  product: Product
  variantId: string | null
  quantity: number
  price: number
  addedById: string
  sourceMessageId: string | null
}

export interface Cart {
  items: CartItem[]
  count: number
  total: number
  currency: string
}

/** What came of an *Add to cart*: never "nothing happened". */
export type CartOutcome =
  | { outcome: 'added' | 'merged'; quantity: number }
  | { outcome: 'limited-to-stock'; quantity: number; stock: number }
  | { outcome: 'sold-out' }
  | { outcome: 'price-changed'; from: number; to: number; currency: string }
  | { outcome: 'choose-variant'; variants: Product['variants'] }

/** `expectedPrice` confirms a price that has changed since the card was shared. */
export const cartAddInput = z.strictObject({
  clientId: id,
  productId: id,
  variantId: id.optional(),
  quantity: z.int().min(1).max(99),
  messageId: id.optional(),
  expectedPrice: z.int().nonnegative().optional(),
})
export const cartQuantityInput = z.strictObject({ itemId: id, quantity: z.int().min(1).max(99) })
export const cartRemoveInput = z.strictObject({ itemId: id })
