import { z } from 'zod'
import { id } from '../field.schema.ts'
import type { Product } from '../product/product.schema.ts'

export interface WishlistItem {
  product: Product
  sourceMessageId: string | null
  addedAt: string
}

export const wishlistAddInput = z.strictObject({ productId: id, messageId: id.optional() })
export const wishlistRemoveInput = z.strictObject({ productId: id })
