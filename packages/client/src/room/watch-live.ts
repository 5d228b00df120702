import type { TRPCClient } from '@trpc/client'
import type { Live } from '@etalase/api/contract'
import type { AppRouter } from '../app-router.ts'
import { rideSocket } from '../connection/ride-socket.ts'
import type { Wire } from '../connection/wire.ts'

export type OnLive = (live: Live) => void

/** Typing and presence in a room. */
export function watchLive(
  trpc: TRPCClient<AppRouter>,
  wire: Wire,
  roomId: string,
  onLive: OnLive,
): () => void {
  const nobody = () => onLive({ present: [], typing: [] })
  const leave = rideSocket(wire, {
    listen: ({ heard, ...ears }) =>
      trpc.room.live.subscribe(
        { roomId },
        {
          ...ears,
          context: { transport: 'websocket' },
          onData(live) {
            heard()
            onLive(live)
          },
        },
      ),
    onEnd: nobody,
  })
  // What was true before the connection broke may not be any more.
  const forget = wire.subscribe(() => wire.get().phase !== 'live' && nobody())
  return () => {
    leave()
    forget()
  }
}
