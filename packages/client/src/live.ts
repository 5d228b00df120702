import type { TRPCClient, TRPCLink } from '@trpc/client'
import type { AppRouter } from './app-router.ts'
import type { Transport } from './connection/connection.ts'
import type { Wire } from './connection/wire.ts'
import { createInboxFeed } from './inbox/inbox-feed.ts'
import type { InboxWatch } from './inbox/inbox-watch.ts'
import { watchTyping, type OnTyping } from './inbox/watch-typing.ts'
import type { Sender } from './outbox/outbox-entry.ts'
import { createProductFeed } from './product/product-feed.ts'
import type { ProductWatch } from './product/product-watch.ts'
import { watchLive, type OnLive } from './room/watch-live.ts'
import { watchRoom, type RoomWatch } from './room/watch-room.ts'
import { watchShopper, type ShopperWatch } from './shopper/watch-shopper.ts'
import { createSharing } from './tabs/sharing.ts'
import type { Ground } from './transport/ground.ts'
import { createSocket } from './transport/socket.ts'
import { createStream } from './transport/stream.ts'

interface LiveOptions extends Ground {
  trpc: TRPCClient<AppRouter>
  wire: Wire
  sender: () => Sender | null
  closed: AbortSignal
}

export type Live = ReturnType<typeof createLive>

/** All that follows. It is loaded with the first thing that is followed: a page that only asks never needs it. */
export function createLive({ trpc, wire, sender, closed, ...ground }: LiveOptions) {
  const { app, token, WebSocket, socketUrl } = ground
  const params = () => ({ app, ...(token() && { token: token()! }) })
  const socket = WebSocket && createSocket({ url: socketUrl, WebSocket, params, wire })
  const stream = createStream(ground)
  const sharing = createSharing({ ...ground, trpc, wire })
  const inbox = createInboxFeed(trpc, wire)
  const products = createProductFeed(trpc, wire, async () =>
    Boolean(token() ?? sender() ?? (await trpc.session.me.query())),
  )
  wire.onMove(() => socket?.drop())
  closed.addEventListener('abort', () => {
    sharing.close()
    socket?.drop()
  })

  function pick(transport: Transport) {
    if (!socket || transport === 'sse') return stream
    return sharing.relay() ?? socket.link
  }
  const line: TRPCLink<AppRouter> = (runtime) => (call) =>
    pick((call.op.context['transport'] as Transport | undefined) ?? wire.transport)(runtime)(call)

  return {
    line,
    settled: sharing.settled,
    share(viewer: Sender | null) {
      // Before the tabs part: nothing of the last viewer is to be followed on a socket of its own.
      if (!viewer) wire.refused('signed-out')
      sharing.begin(viewer?.id ?? null)
    },
    watchRoom: (roomId: string, watch: RoomWatch) => watchRoom(trpc, wire, roomId, watch),
    watchLive: (roomId: string, onLive: OnLive) => watchLive(trpc, wire, roomId, onLive),
    watchInbox: (watch: InboxWatch) => inbox.watch(watch),
    watchTyping: (onTyping: OnTyping) => watchTyping(trpc, wire, onTyping),
    watchShopper: (roomId: string, watch: ShopperWatch) => watchShopper(trpc, wire, roomId, watch),
    watchProducts: (ids: readonly string[], watch: ProductWatch) => products.watch(ids, watch),
  }
}
