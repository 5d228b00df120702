import type { ProductSnapshot, Receipt } from '@etalase/api/contract'
import type { CardNotice } from './notice.ts'
import type { Today } from './today.ts'

export interface CardChoice {
  variantId?: string
  /** Confirms a price that has changed since the card was shared. */
  expectedPrice?: number
}

export interface ProductCardProps {
  product: ProductSnapshot
  /** The product (or its variant) as it is today, see `todayOf`; without it the card shows the day it was shared. */
  now?: Today
  receipts?: Receipt[]
  /** Whose receipt it is; one's own need no name. */
  receiptName?: (actorId: string) => string | undefined
  /** Which action is on its way. */
  busy?: 'cart' | 'wishlist' | null
  /** What the last press came to. */
  notice?: CardNotice | null
  onDismissNotice?: () => void
  wished?: boolean
  onAddToCart?: (choice: CardChoice) => void
  onAddToWishlist?: () => void
  onView?: () => void
}
