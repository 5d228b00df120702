import type { EtalaseClient } from '../etalase-client.ts'
import type { InboxWatch } from './watch-inbox.ts'

type Listener = Omit<InboxWatch, 'cursor'>

export interface InboxFeed {
  /** Hears every change from now on; `begin` with the `since` of a list, in case nothing runs yet. */
  join: (listener: Listener) => { begin: (since: string) => void; leave: () => void }
}

/** One subscription for all lists of a client. */
export function createInboxFeed(client: EtalaseClient): InboxFeed {
  const listeners = new Set<Listener>()
  let stop: (() => void) | undefined

  const all = (tell: (listener: Listener) => unknown) => Promise.all([...listeners].map(tell))

  return {
    join(listener) {
      listeners.add(listener)
      return {
        begin(cursor) {
          stop ??= client.watchInbox({
            cursor,
            onChange: (change) => void all((it) => it.onChange(change)),
            onStale: async () => void (await all((it) => it.onStale())),
            onEnd(ending) {
              stop = undefined
              void all((it) => it.onEnd?.(ending))
            },
          })
        },
        leave() {
          listeners.delete(listener)
          if (listeners.size > 0) return
          stop?.()
          stop = undefined
        },
      }
    },
  }
}
