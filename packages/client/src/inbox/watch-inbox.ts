import type { TRPCClient } from '@trpc/client'
import type { InboxChange } from '@etalase/api/contract'
import type { AppRouter } from '../app-router.ts'
import { keepFollowing } from '../connection/following.ts'
import type { Wire } from '../connection/wire.ts'
import type { Ending } from '../connection/ending.ts'

/** What to do with what comes. */
export interface InboxWatch {
  /** The `since` of a list; without it, changes from now on. */
  cursor?: string
  onChange: (change: InboxChange) => void
  /** Changes cannot be told one by one (polling): load the list again. */
  onStale: () => void | Promise<void>
  onEnd?: (ending: Ending) => void
}

export function watchInbox(trpc: TRPCClient<AppRouter>, wire: Wire, watch: InboxWatch): () => void {
  let cursor = watch.cursor
  const following = keepFollowing(wire, {
    listen: (transport, { heard, ...ears }) =>
      trpc.inbox.events.subscribe(
        { cursor },
        {
          ...ears,
          context: { transport },
          onData({ id, data }) {
            heard()
            cursor = id
            if (data.rooms.length > 0 || data.gone.length > 0) watch.onChange(data)
          },
        },
      ),
    async poll() {
      await watch.onStale()
    },
    onEnd: (ending) => watch.onEnd?.(ending),
  })
  return following.stop
}
