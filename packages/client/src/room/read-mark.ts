import type { Snapshot } from '@etalase/api/contract'
import type { EtalaseClient } from '../etalase-client.ts'

type Log = Pick<Snapshot, 'cursor' | 'epoch'>

/** Tells how far the viewer has read, each step once. */
export function createReadMark(client: EtalaseClient, roomId: string, log: () => Log | null) {
  let reader = ''
  let told = 0

  return async function mark(wanted: number): Promise<void> {
    const { cursor = 0, epoch } = log() ?? {}
    const upTo = Math.min(wanted, cursor)
    const now = `${client.outbox.sender?.id} ${epoch}`
    if (reader !== now) {
      reader = now
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
