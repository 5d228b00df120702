import type { Snapshot } from '@etalase/api/contract'
import type { EtalaseClient } from '../etalase-client.ts'
import { createReadMark } from './read-mark.ts'
import type { RoomActions } from './room-view.ts'
import { createTyping } from './typing.ts'

interface Reading {
  loadOlder: () => Promise<void>
  reload: () => void
  /** The log as far as it is known. */
  log: () => Pick<Snapshot, 'cursor' | 'epoch'> | null
}

export function createRoomActions(client: EtalaseClient, roomId: string, reading: Reading): RoomActions {
  const mark = createReadMark(client, roomId, reading.log)
  // Typing is allowed to get lost.
  const setTyping = createTyping(
    (isTyping) => void client.room.setTyping.mutate({ roomId, isTyping }).catch(() => {}),
  )
  return {
    loadOlder: reading.loadOlder,
    reload: reading.reload,
    send(body, replyToSeq, preview) {
      client.outbox.add({ roomId, body, replyToSeq, preview })
      setTyping(false)
    },
    retry: client.outbox.retry,
    discard: client.outbox.discard,
    markRead: (upTo) => void mark(upTo),
    setTyping,
  }
}
