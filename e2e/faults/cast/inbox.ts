import { patiently } from './patiently.ts'
import type { Person } from './person.ts'
import type { Sight } from './sight.ts'

/** An agent opens each room that comes to their list, and again when it comes back. */
export function attendInbox(agent: Person, see: (roomId: string) => Promise<Sight>) {
  const { client } = agent
  const opening = new Set<string>()
  const sights = new Map<string, Sight>()
  let closed = false
  let stop = () => {}

  async function open(roomId: string) {
    if (closed || opening.has(roomId) || (sights.has(roomId) && !sights.get(roomId)!.ended)) return
    opening.add(roomId)
    try {
      const sight = await see(roomId)
      sights.set(roomId, sight)
      if (closed) sight.close()
    } catch {
      sights.delete(roomId) // taken away while it was being opened
    } finally {
      opening.delete(roomId)
    }
  }
  async function reload() {
    const { rooms, since } = await patiently(() => client.inbox.list.query({}))
    for (const { id } of rooms) void open(id)
    return since
  }
  async function begin() {
    stop()
    const cursor = await reload().catch(() => undefined)
    if (closed) return
    stop = client.watchInbox({
      cursor,
      onChange: ({ rooms }) => rooms.forEach(({ id }) => void open(id)),
      onStale: async () => void (await reload()),
    })
  }
  void begin()
  return {
    agent,
    /** Rooms that are open on this desk now. */
    rooms: () => [...sights].filter(([, sight]) => !sight.ended).map(([roomId]) => roomId),
    /** With a new session, after one that was ended. */
    begin,
    close() {
      closed = true
      stop()
    },
  }
}
