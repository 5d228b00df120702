import { z } from 'zod'
import type { Cart } from '../cart/cart.schema.ts'
import { id } from '../field.schema.ts'
import type { Order } from '../order/order.schema.ts'
import type { Status } from '../room/room.schema.ts'
import type { UserKind } from '../session/session.schema.ts'
import type { WishlistItem } from '../wishlist/wishlist.schema.ts'

/** The shopper of a room, as the desk sees them while it answers. */
export interface ShopperView {
  id: string
  kind: Extract<UserKind, 'CUSTOMER' | 'GUEST'>
  name: string
  email: string | null
  phone: string | null
  address: string | null
  locale: string
  avatar: string | null
  createdAt: string
  lastSeenAt: string | null
  /** Where in the shop they were at `lastSeenAt`. */
  page: ShopPage | null
  cart: Cart
  /** The newest fifty; `wishlistCount` counts all. */
  wishlist: WishlistItem[]
  wishlistCount: number
  /** The newest five; `orderCount` counts all. */
  orders: Order[]
  orderCount: number
  /** Their other rooms that this viewer may see, the newest first, at most twenty. */
  rooms: ShopperRoom[]
}

export interface ShopPage {
  path: string
  title: string
}

export interface ShopperRoom {
  id: string
  status: Status
  topic: string | null
  subject: string | null
  preview: string | null
  createdAt: string
}

export const shopperInput = z.strictObject({ roomId: id })
