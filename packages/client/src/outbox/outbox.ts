import type { Message } from '@etalase/api/contract'
import type { Readable } from '../store.ts'
import type { Draft, OutboxEntry, Sender } from './outbox-entry.ts'

/**
 * The messages on their way. It sends one at a time in each room, in order, again and again until the
 * server has taken it or said no, also after a reload.
 *
 * @example
 * await client.outbox.open(viewer)
 * client.outbox.add({ roomId, body: { kind: 'text', text: 'Hello' } })
 */
export interface Outbox extends Readable<readonly OutboxEntry[]> {
  /** Whose it is; null before `open`. */
  readonly sender: Sender | null
  /**
   * Takes up what this viewer left unsent. Another viewer's messages are put aside, not sent; with null,
   * when a session has ended by itself, they wait for their viewer to come back.
   */
  open: (sender: Sender | null) => Promise<void>
  add: (draft: Draft) => OutboxEntry
  retry: (clientId: string) => void
  discard: (clientId: string) => void
  /** Forgets everything of this viewer, in all tabs: call it on signing out. */
  clear: () => Promise<void>
  /** Hears of each message that the server has taken. Answers how to stop. */
  onSent: (listener: (message: Message) => void) => () => void
}
