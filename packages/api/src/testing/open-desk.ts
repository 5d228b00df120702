import type { InboxChange } from '../inbox/inbox.schema.ts'
import { callerOf } from '../router.ts'
import type { Visitor } from './world.ts'

/** An open desk: what has come to it, and the cursor under which the last of it came. */
export function openDesk(visitor: Visitor, from: { cursor?: string; lastEventId?: string } = {}) {
  const stop = new AbortController()
  const desk = {
    cursor: '',
    came: [] as InboxChange[],
    [Symbol.asyncDispose]: async () => (stop.abort(), await reading),
  }
  const read = async () => {
    for await (const line of await callerOf(visitor.context, { signal: stop.signal }).inbox.events(from)) {
      // Inside the house a line comes in tRPC's envelope, whatever its type says.
      const [cursor, change] = line as unknown as [string, InboxChange]
      desk.cursor = cursor
      desk.came.push(change)
    }
  }
  const reading = read()
  return desk
}

export type Desk = ReturnType<typeof openDesk>
