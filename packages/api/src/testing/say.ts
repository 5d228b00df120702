import { randomUUID } from 'node:crypto'

/** What a test says in a room, under a clientId of its own. */
export function say(roomId: string, text = 'Hello') {
  return { clientId: randomUUID(), roomId, body: { kind: 'text', text } as const }
}

export const fresh = () => ({ clientId: randomUUID() })
