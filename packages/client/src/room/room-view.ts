import type { Live, Member, ProductSnapshot, Room, RoomChange } from '@etalase/api/contract'
import type { MessageBody } from '../outbox/outbox-entry.ts'
import type { EtalaseError } from '../refusal.ts'
import type { ThreadMessage } from './thread.ts'

/** A room as a screen shows it. */
export interface RoomView {
  /** `ended`: it is no longer this viewer's, or they have signed out. */
  status: 'idle' | 'loading' | 'ready' | 'error' | 'ended'
  error: EtalaseError | null
  room: Room | null
  members: Member[]
  /** Oldest first; what is not acknowledged yet comes last. */
  messages: ThreadMessage[]
  /** What happened between them: who took the room, what became of it. Oldest first, placed by `seq`. */
  changes: RoomChange[]
  hasOlder: boolean
  isLoadingOlder: boolean
  /** Who else is here, and who is typing; empty while the connection is reduced. */
  live: Live
}

/** What one can do in a room. */
export interface RoomActions {
  /** Loads the 50 messages before the oldest one. */
  loadOlder: () => Promise<void>
  /** Shows the message at once and delivers it; `preview` is the card to show until the server has its own. */
  send: (body: MessageBody, replyToSeq?: number, preview?: ProductSnapshot) => void
  /** Reads the room anew, for example after an error. */
  reload: () => void
  retry: (clientId: string) => void
  discard: (clientId: string) => void
  /** Only ever moves up; call it with the `seq` of the last message seen. */
  markRead: (upTo: number) => void
  /** Call it on each key press; it tells the server every three seconds at most. */
  setTyping: (isTyping: boolean) => void
}

const nobody: Live = { present: [], typing: [] }

export const idleRoom: RoomView = {
  status: 'idle',
  error: null,
  room: null,
  members: [],
  messages: [],
  changes: [],
  hasOlder: false,
  isLoadingOlder: false,
  live: nobody,
}
