import type { EtalaseClient } from '../etalase-client.ts'
import { createShelf } from '../shelf.ts'
import { createShopperStore, noShopper, type ShopperState } from '../shopper/shopper-store.ts'
import { useLive } from './use-live.ts'
import { useStage } from './use-stage.ts'

// Each takes a place on the socket, so only the one before is kept for going back.
const shopperShelf = (client: EtalaseClient) =>
  createShelf((roomId) => createShopperStore(client, roomId), { mostKept: 1 })

/** What {@link useShopper} answers. */
export type UseShopper = ShopperState

/**
 * The shopper of a room as the desk sees them, live: who they are, where in the shop they are, and what
 * they have there.
 *
 * @example
 * const { shopper, isLoading } = useShopper(roomId)
 * return shopper ? <Cart cart={shopper.cart} /> : isLoading ? <Skeleton /> : null
 */
export function useShopper(roomId: string | null): UseShopper {
  const shelf = useStage().shelf(shopperShelf)
  const store = roomId === null ? noShopper : shelf.get(roomId)
  return useLive<ShopperState, typeof store>(shelf, roomId ?? '', store)
}
