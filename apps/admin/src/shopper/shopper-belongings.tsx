import type { Message, Room } from '@etalase/client'
import { useConnection, useShopper } from '@etalase/client/react'
import { useMemo } from 'react'
import type { RoomShopper } from '../room/shopper-of.ts'
import { EarlierRooms } from './earlier-rooms.tsx'
import { LastActive } from './last-active.tsx'
import { ShopperCart } from './shopper-cart.tsx'
import { ShopperDetails } from './shopper-details.tsx'
import { ShopperOrders } from './shopper-orders.tsx'
import { ShopperSkeleton } from './shopper-skeleton.tsx'
import { ShopperTrouble } from './shopper-trouble.tsx'
import { ShopperWho } from './shopper-who.tsx'
import { ShopperWishlist } from './shopper-wishlist.tsx'

interface ShopperBelongingsProps {
  room: Room
  messages: Message[]
  member: RoomShopper
  onRetry: () => void
}

/** Who they are and what they have in the shop, as it is now. */
export function ShopperBelongings({ room, messages, member, onRetry }: ShopperBelongingsProps) {
  const { shopper, error } = useShopper(room.id)
  const live = useConnection().phase === 'live'
  const here = useMemo(() => new Set(messages.map(({ id }) => id)), [messages])
  return (
    <>
      <ShopperWho shopper={shopper ?? member}>
        {shopper ? (
          <LastActive shopper={shopper} present={live && member.present} />
        ) : (
          !error && <span className="bone bone-name" aria-hidden="true" />
        )}
      </ShopperWho>
      {!shopper && (error ? <ShopperTrouble error={error} onRetry={onRetry} /> : <ShopperSkeleton />)}
      {shopper && (
        <>
          <ShopperDetails room={room} shopper={shopper} />
          <ShopperCart cart={shopper.cart} here={here} />
          <ShopperOrders orders={shopper.orders} count={shopper.orderCount} here={here} />
          <ShopperWishlist wishlist={shopper.wishlist} count={shopper.wishlistCount} here={here} />
          <EarlierRooms rooms={shopper.rooms} />
        </>
      )}
    </>
  )
}
