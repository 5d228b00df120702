import type { InboxChange, InboxRoom } from '@etalase/api/contract'
import type { EtalaseClient } from '../etalase-client.ts'
import { patiently } from '../patiently.ts'
import type { EtalaseError } from '../refusal.ts'
import type { Shelved } from '../shelf.ts'
import { createStore, type Readable } from '../store.ts'
import { placeRoom, type InboxFilter } from './place-room.ts'

/** The desk's list as a screen shows it. */
export interface InboxView {
  rooms: InboxRoom[]
  isLoading: boolean
  error: EtalaseError | null
  hasMore: boolean
  isLoadingMore: boolean
}

export interface InboxList extends Readable<InboxView>, Shelved {
  loadMore: () => Promise<void>
  reload: () => void
}

const loading: InboxView = { rooms: [], isLoading: true, error: null, hasMore: false, isLoadingMore: false }
const closed: InboxView = { ...loading, isLoading: false }

/** A list by pages, kept up to date by what changes. */
export function createInboxList(client: EtalaseClient, filter: InboxFilter): InboxList {
  const view = createStore(loading)
  let running: AbortController | undefined
  let edge: InboxRoom | null = null
  let cursor: string | null = null
  const buffers = new Set<InboxChange[]>()

  const show = (change: Partial<InboxView>) => view.set({ ...view.get(), ...change })

  function place(rooms: InboxRoom[], changes: InboxChange[]) {
    return changes.reduce((placed, change) => placeRoom({ rooms: placed, edge }, change, filter), rooms)
  }

  /** Loads pages until there are enough rooms, then what changed while they were under way. */
  async function load(
    start: { after: string | null; behind: InboxRoom[]; atLeast: number },
    signal: AbortSignal,
  ) {
    const changes: InboxChange[] = []
    buffers.add(changes)
    try {
      let { after, behind: rooms } = start
      let since: string | undefined
      do {
        const input = { ...filter, ...(after && { cursor: after }) }
        const page = await patiently(() => client.inbox.list.query(input, { signal }), signal)
        const known = new Set(page.rooms.map((room) => room.id))
        rooms = [...rooms.filter((room) => !known.has(room.id)), ...page.rooms]
        since ??= page.since
        after = page.nextCursor
      } while (after && rooms.length < start.atLeast)
      if (signal.aborted) return since
      cursor = after
      edge = after ? (rooms.at(-1) ?? null) : null
      show({ rooms: place(rooms, changes), isLoading: false, error: null, hasMore: after !== null })
      return since
    } finally {
      buffers.delete(changes)
    }
  }

  async function follow(signal: AbortSignal) {
    const since = await load({ after: null, behind: [], atLeast: 0 }, signal)
    if (signal.aborted || since === undefined) return
    const stop = client.watchInbox({
      cursor: since,
      onChange(change) {
        for (const buffer of buffers) buffer.push(change)
        show({ rooms: place(view.get().rooms, [change]) })
      },
      async onStale() {
        await load({ after: null, behind: [], atLeast: view.get().rooms.length }, signal).catch(fail)
      },
      onEnd: ({ error }) => view.set({ ...closed, error }),
    })
    signal.addEventListener('abort', stop)
  }

  function fail(error: unknown) {
    if (running) show({ isLoading: false, error: error as EtalaseError })
  }

  function begin() {
    if (running) return
    running = new AbortController()
    view.set(loading)
    follow(running.signal).catch(fail)
  }

  function close() {
    running?.abort()
    running = undefined
    view.set(closed)
  }

  return {
    get: view.get,
    subscribe: view.subscribe,
    begin,
    close,
    reload() {
      close()
      begin()
    },
    async loadMore() {
      const { rooms, isLoadingMore } = view.get()
      if (!running || !cursor || isLoadingMore) return
      show({ isLoadingMore: true })
      await load({ after: cursor, behind: rooms, atLeast: 0 }, running.signal).catch(fail)
      show({ isLoadingMore: false })
    },
  }
}
