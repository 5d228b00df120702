import { applyEvent, type Live, type Message, type Person, type Snapshot } from '@etalase/api/contract'
import type { EtalaseClient } from '../etalase-client.ts'
import type { Sender } from '../outbox/outbox-entry.ts'
import { patiently } from '../patiently.ts'
import type { EtalaseError } from '../refusal.ts'
import type { Shelved } from '../shelf.ts'
import { createStore, type Readable } from '../store.ts'
import { prepend, refresh } from './pages.ts'
import { deliveredTo, nowhere } from './delivered.ts'
import { createRoomActions } from './room-actions.ts'
import { idleRoom, type RoomActions, type RoomView } from './room-view.ts'
import { createThread } from './thread.ts'

export interface RoomStore extends Readable<RoomView>, Shelved {
  readonly actions: RoomActions
  /** Says that somebody looks at the room: they are present until the answer is called. */
  attend: () => () => void
}

const pageSize = 50
const loading: RoomView = { ...idleRoom, status: 'loading' }

/** One room, live: the snapshot once, then its log from there. */
export function createRoomStore(client: EtalaseClient, roomId: string): RoomStore {
  const view = createStore(loading)
  const toThread = createThread()
  let running: AbortController | undefined
  let state: Snapshot | null = null
  let acked: Message[] = []
  let delivered = nowhere
  let lookers = 0
  let stopLive: (() => void) | undefined

  function show(change: Partial<RoomView> = {}) {
    if (!state) return view.set({ ...view.get(), ...change })
    const { room, members, changes } = state
    const own = { sender: client.outbox.sender, acked, unsent: client.outbox.get(), delivered }
    view.set({ ...view.get(), room, members, messages: toThread(state, own), changes, ...change })
  }

  function take(next: Snapshot) {
    state = next
    acked = acked.filter((message) => message.seq > next.cursor)
  }

  function begin() {
    if (running) return
    running = new AbortController()
    view.set(loading)
    void follow(running.signal)
  }

  async function follow(signal: AbortSignal) {
    const load = () => patiently(() => client.room.get.query({ roomId }, { signal }), signal)
    try {
      take(await load())
    } catch (error) {
      if (!signal.aborted) show({ status: 'error', error: error as EtalaseError })
      return
    }
    if (signal.aborted || !state) return
    show({ status: 'ready', hasOlder: state.messages.length >= pageSize })
    const stopRoom = client.watchRoom(roomId, {
      after: state.cursor,
      epoch: state.epoch,
      onEvents(events) {
        if (state) take(events.reduce(applyEvent, state))
        show()
      },
      async onReset() {
        const before = acked
        const fresh = await load()
        // What was acknowledged before is in this log now, or in none any more.
        acked = acked.filter((message) => !before.includes(message))
        if (state?.epoch !== fresh.epoch) delivered = nowhere
        const next = refresh(state, fresh)
        take(next)
        show(next === fresh ? { hasOlder: fresh.messages.length >= pageSize } : {})
        return fresh.cursor
      },
      // What one may not read any more is not kept either.
      onEnd({ error }) {
        close()
        show({ error })
      },
    })
    bePresent()
    const stopUnsent = client.outbox.subscribe(() => show())
    const stopSent = client.outbox.onSent((message) => {
      if (message.roomId !== roomId || !state || message.seq <= state.cursor) return
      acked = [...acked, message]
      show()
    })
    whenAborted(signal, () => [stopRoom, stopUnsent, stopSent].forEach((stop) => stop()))
  }

  function bePresent() {
    const isHere = lookers > 0 && view.get().status === 'ready'
    if (isHere === Boolean(stopLive)) return
    stopLive?.()
    stopLive = isHere ? client.watchLive(roomId, onLive) : undefined
    if (!isHere) show({ live: idleRoom.live })
  }

  function onLive(live: Live) {
    if (!state) return
    delivered = deliveredTo(state.room, live, delivered)
    show({ live: others(live, client.outbox.sender) })
  }

  async function loadOlder() {
    const signal = running?.signal
    const before = state?.messages[0]?.seq
    if (!signal || view.get().isLoadingOlder || !view.get().hasOlder) return
    show({ isLoadingOlder: true })
    try {
      const page = await patiently(() => client.room.history.query({ roomId, before }, { signal }), signal)
      if (!state || state.messages[0]?.seq !== before) return // another log has come in between
      state = prepend(state, page)
      show({ hasOlder: page.more })
    } finally {
      show({ isLoadingOlder: false })
    }
  }

  function close() {
    running?.abort()
    running = undefined
    state = null
    acked = []
    delivered = nowhere
    view.set({ ...idleRoom, status: 'ended' })
    bePresent()
  }

  function reload() {
    close()
    begin()
  }

  const actions = createRoomActions(client, roomId, { loadOlder, reload, log: () => state })
  return {
    get: view.get,
    subscribe: view.subscribe,
    actions,
    begin,
    close,
    attend() {
      lookers += 1
      bePresent()
      return () => {
        lookers -= 1
        bePresent()
      }
    },
  }
}

/** Nobody needs to be told that they are here themselves. */
function others({ present, typing }: Live, sender: Sender | null): Live {
  const isOther = ({ id }: Person) => id !== sender?.id
  return { present: present.filter(isOther), typing: typing.filter(isOther) }
}

function whenAborted(signal: AbortSignal, act: () => void) {
  if (signal.aborted) act()
  else signal.addEventListener('abort', act, { once: true })
}
