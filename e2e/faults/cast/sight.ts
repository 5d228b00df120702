import { applyEvent, type Live, type Snapshot } from '@etalase/client'
import type { View } from '../history.ts'
import { patiently } from './patiently.ts'
import type { Person } from './person.ts'

export type Sight = Awaited<ReturnType<typeof look>>

/** A room as a screen shows it: all of its pages, then each event as it comes; noted when it was shown. */
export async function look(person: Person, roomId: string) {
  const { client } = person
  const entries: View['entries'] = []
  let state = await load()
  let breaks = 0
  let ended: { at: number; why: string } | null = null
  let live: Live = { present: [], typing: [] }

  async function load(): Promise<Snapshot> {
    const fresh = await patiently(() => client.room.get.query({ roomId }))
    let { messages } = fresh
    for (let more = messages.length >= 50; more;) {
      const page = await patiently(() => client.room.history.query({ roomId, before: messages[0]!.seq }))
      messages = [...page.messages, ...messages]
      more = page.more
    }
    return { ...fresh, messages }
  }
  function show(next: Snapshot) {
    state = next
    const { messages } = state
    if (entries.some(({ seq }, i) => messages[i]?.seq !== seq)) breaks += 1
    for (const { seq, clientId, text } of messages.slice(entries.length))
      entries.push({ seq, id: clientId, text: text ?? null, at: Date.now() })
  }
  show(state)
  const openedAt = Date.now()
  const stops = [
    client.watchRoom(roomId, {
      after: state.cursor,
      onEvents: (events) => show(events.reduce(applyEvent, state)),
      async onReset() {
        show(await load())
        return state.cursor
      },
      onEnd: ({ reason }) => (ended = { at: Date.now(), why: reason }),
    }),
    client.watchLive(roomId, (now) => (live = now)),
  ]
  return {
    person,
    roomId,
    openedAt,
    entries,
    get breaks() {
      return breaks
    },
    get head() {
      return state.cursor
    },
    get ended(): { at: number; why: string } | null {
      return ended
    },
    get live() {
      return live
    },
    close() {
      for (const stop of stops) stop()
    },
  }
}
