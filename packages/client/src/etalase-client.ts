import type { TRPCClient } from '@trpc/client'
import type { Live } from '@etalase/api/contract'
import type { AppRouter } from './app-router.ts'
import type { Connection } from './connection/connection.ts'
import type { InboxWatch } from './inbox/inbox-watch.ts'
import type { OnTyping } from './inbox/watch-typing.ts'
import type { Outbox } from './outbox/outbox.ts'
import type { ProductWatch } from './product/product-watch.ts'
import type { RoomWatch } from './room/watch-room.ts'
import type { ShopperWatch } from './shopper/watch-shopper.ts'

/** What a client has beside the procedures. */
export interface EtalaseParts {
  readonly app: 'shop' | 'desk'
  readonly connection: Connection
  readonly outbox: Outbox
  /**
   * Follows a room's log from a cursor, over whatever connection there is. Answers how to stop.
   *
   * @example
   * const { cursor } = await client.room.get.query({ roomId })
   * const stop = client.watchRoom(roomId, {
   *   after: cursor,
   *   onEvents: (events) => events.forEach(print),
   *   onReset: async () => (await client.room.get.query({ roomId })).cursor,
   * })
   */
  watchRoom: (roomId: string, watch: RoomWatch) => () => void
  /**
   * Follows the rooms of the desk's list: all watches of a client share one subscription, so the same
   * change may be told again. Answers how to stop.
   *
   * @example
   * const { rooms, since } = await client.inbox.list.query({})
   * const stop = client.watchInbox({ cursor: since, onChange: ({ rooms, gone }) => draw(rooms, gone), onStale: reload })
   */
  watchInbox: (watch: InboxWatch) => () => void
  /**
   * Follows who types in the rooms of the desk's list, other than the viewer; nobody, where there is no
   * socket. Answers how to stop.
   *
   * @example
   * const stop = client.watchTyping((rooms) => rooms.forEach(({ roomId, names }) => mark(roomId, names)))
   */
  watchTyping: (onTyping: OnTyping) => () => void
  /**
   * Follows the shopper of a room: profile, cart, wishlist, orders, and where in the shop they are.
   * Answers how to stop.
   *
   * @example
   * const stop = client.watchShopper(roomId, { onShopper: ({ page, cart }) => draw(page, cart) })
   */
  watchShopper: (roomId: string, watch: ShopperWatch) => () => void
  /**
   * Follows products as they are today, whoever asks: all watches of a client share one subscription.
   * Answers how to stop.
   *
   * @example
   * const stop = client.watchProducts([productId], { onProducts: ([product]) => draw(product) })
   */
  watchProducts: (ids: readonly string[], watch: ProductWatch) => () => void
  /**
   * Follows who is here and who is typing; to follow it is to be present. Answers how to stop.
   *
   * @example
   * const stop = client.watchLive(roomId, ({ typing }) => say(typing.map((person) => person.name)))
   */
  watchLive: (roomId: string, onLive: (live: Live) => void) => () => void
  /** Stops everything: watches, timers, the socket. Unsent messages stay in the storage. */
  close: () => void
}

/** Every procedure of the server, typed, and what keeps them flowing. */
export type EtalaseClient = TRPCClient<AppRouter> & EtalaseParts
