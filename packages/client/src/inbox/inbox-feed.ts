import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '../app-router.ts'
import { keepFollowing } from '../connection/following.ts'
import type { Ending } from '../connection/ending.ts'
import type { Wire } from '../connection/wire.ts'
import type { InboxWatch } from './inbox-watch.ts'

/** One subscription for all who watch the inbox of a client. */
export function createInboxFeed(trpc: TRPCClient<AppRouter>, wire: Wire) {
  const watches = new Set<InboxWatch>()
  let cursor: string | undefined
  let following: ReturnType<typeof keepFollowing> | undefined

  const follow = () =>
    keepFollowing(wire, {
      listen: (transport, { heard, ...ears }) =>
        trpc.inbox.events.subscribe(
          { cursor },
          {
            ...ears,
            context: { transport },
            onData({ id, data }) {
              heard()
              if (data.stale) return void reload(id)
              cursor = id
              if (data.rooms.length > 0 || data.gone.length > 0)
                for (const watch of watches) watch.onChange(data)
            },
          },
        ),
      poll: tellStale,
      onEnd,
    })

  async function tellStale() {
    await Promise.all([...watches].map(async (watch) => watch.onStale()))
  }

  /** The old cursor stays until everybody has read anew, so that after a failure the server says it again. */
  async function reload(from: string) {
    const own = following
    own?.pause()
    try {
      await tellStale()
      cursor = from
      own?.start()
    } catch (error) {
      own?.failed(error)
    }
  }

  function onEnd(ending: Ending) {
    const ended = [...watches]
    watches.clear()
    for (const watch of ended) watch.onEnd?.(ending)
  }

  /** Whoever has read a list reads on from there; the others hear some changes again, which changes nothing. */
  function goBackTo(since: string) {
    if (cursor !== undefined) {
      const [now, then] = [parse(cursor), parse(since)]
      // Nobody can tell which of two logs is the restored one; to read anew is right in either.
      if (now.epoch !== then.epoch) return void reload(cursor)
      // From the same cursor too: while somebody is still writing, changes are told and it stays where it is.
      if (then.number > now.number) return
    }
    cursor = since
    if (wire.transport !== 'polling') following?.start()
  }

  return {
    watch(watch: InboxWatch) {
      const own = { ...watch } // somebody may watch twice with the same functions
      watches.add(own)
      if (watches.size === 1) {
        cursor = own.cursor
        following = follow()
      } else if (own.cursor !== undefined) goBackTo(own.cursor)
      return () => {
        if (watches.delete(own) && watches.size === 0) following?.stop()
      }
    },
  }
}

function parse(cursor: string) {
  const end = cursor.lastIndexOf('.')
  return { epoch: cursor.slice(0, Math.max(0, end)), number: BigInt(cursor.slice(end + 1)) }
}
