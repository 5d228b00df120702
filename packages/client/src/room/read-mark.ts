import type { EtalaseClient } from '../etalase-client.ts'

/** Tells how far the viewer has read, each step once. */
export function createReadMark(client: EtalaseClient, roomId: string) {
  let reader: string | undefined
  let told = 0

  return async function mark(upTo: number): Promise<void> {
    const { sender } = client.outbox
    if (reader !== sender?.id) {
      reader = sender?.id
      told = 0
    }
    if (upTo <= told) return
    const before = told
    told = upTo
    try {
      await client.room.markRead.mutate({ roomId, upTo })
    } catch {
      // The next mark says it again.
      if (told === upTo) told = before
    }
  }
}
