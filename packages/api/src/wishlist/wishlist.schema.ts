import { z } from 'zod'
import type { Product } from '../product/product.schema.ts'

export interface WishlistItem {
  product: Product
  sourceMessageId: string | null
  addedAt: string
}

export const wishlistAddInput = z.strictObject({ productId: z.uuid(), messageId: z.uuid().optional() })
export const wishlistRemoveInput = z.strictObject({ productId: z.uuid() })
