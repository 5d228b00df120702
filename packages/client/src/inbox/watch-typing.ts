import type { TRPCClient } from '@trpc/client'
import type { InboxTyping } from '@etalase/api/contract'
import type { AppRouter } from '../app-router.ts'
import { rideSocket } from '../connection/ride-socket.ts'
import type { Wire } from '../connection/wire.ts'

export type OnTyping = (rooms: InboxTyping['rooms']) => void

/** Who types in the rooms of the desk's list. */
export function watchTyping(trpc: TRPCClient<AppRouter>, wire: Wire, onTyping: OnTyping): () => void {
  const nobody = () => onTyping([])
  const leave = rideSocket(wire, {
    listen: ({ heard, ...ears }) =>
      trpc.inbox.typing.subscribe(undefined, {
        ...ears,
        context: { transport: 'websocket' },
        onData({ rooms }) {
          heard()
          onTyping(rooms)
        },
      }),
    onEnd: nobody,
  })
  // What was true before the connection broke may not be any more.
  const forget = wire.subscribe(() => wire.get().phase !== 'live' && nobody())
  return () => {
    leave()
    forget()
  }
}
