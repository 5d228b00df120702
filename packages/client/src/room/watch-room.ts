import type { TRPCClient } from '@trpc/client'
import type { ControlEvent, RoomEvent } from '@etalase/api/contract'
import type { AppRouter } from '../app-router.ts'
import type { Ending } from '../connection/ending.ts'
import { keepFollowing } from '../connection/following.ts'
import type { Wire } from '../connection/wire.ts'
import { admit, isLogged } from './admit.ts'

/** What to do with what comes. */
export interface RoomWatch {
  /** The cursor of the snapshot, or the last `seq` seen. */
  after: number
  /** The epoch of the snapshot: with it, a restore is noticed however short the watch has been. */
  epoch?: string
  /** Events in order, without holes, each once. */
  onEvents: (events: RoomEvent[]) => void
  /** The cursor leads nowhere any more: load a fresh snapshot and answer its cursor. */
  onReset: () => number | Promise<number>
  /** The room may no longer be read, or the session has ended. Nothing comes after this. */
  onEnd?: (ending: Ending) => void
}

const tooFarBehind = 500

export function watchRoom(
  trpc: TRPCClient<AppRouter>,
  wire: Wire,
  roomId: string,
  watch: RoomWatch,
): () => void {
  let last = watch.after
  let { epoch } = watch
  let batch: RoomEvent[] = []

  function flush() {
    const events = batch
    batch = []
    if (events.length > 0) watch.onEvents(events)
  }

  function take(event: RoomEvent | ControlEvent, of: string) {
    const verdict = admit(last, event)
    if (verdict === 'reset') return void reset(of)
    epoch = of
    if (verdict === 'gap') {
      wire.stats.gaps += 1
      return following.again()
    }
    if (verdict === 'drop' || !isLogged(event)) return
    last = event.seq
    if (batch.push(event) === 1) setTimeout(flush, 10)
  }

  async function reset(now: string) {
    following.pause()
    flush()
    wire.stats.resets += 1
    try {
      last = await watch.onReset()
      epoch = now // not before: until there is a snapshot, our cursor is one of the old log
      following.start()
    } catch (error) {
      following.failed(error)
    }
  }

  const following = keepFollowing(wire, {
    listen(transport, { heard, ...ears }) {
      // Our own cursor, in the form of a tracked id, so that a log with another epoch is noticed.
      const cursor = epoch ? { lastEventId: `${epoch}.${last}` } : {}
      return trpc.room.events.subscribe(
        { roomId, after: last, ...cursor },
        {
          ...ears,
          context: { transport },
          onData({ id, data }) {
            heard()
            take(data, id.slice(0, id.lastIndexOf('.')))
          },
        },
      )
    },
    async poll(signal) {
      for (let behind = true; behind && !signal.aborted;) {
        const page = await trpc.room.since.query({ roomId, after: last }, { signal })
        if (signal.aborted) return
        const isOther = epoch !== undefined && page.epoch !== epoch
        if (isOther || page.head < last || page.head - last > tooFarBehind) return reset(page.epoch)
        epoch = page.epoch
        for (const event of page.events) take(event, page.epoch)
        behind = page.events.length > 0 && last < page.head
      }
    },
    onEnd(ending) {
      flush()
      watch.onEnd?.(ending)
    },
  })
  return () => {
    batch = []
    following.stop()
  }
}
