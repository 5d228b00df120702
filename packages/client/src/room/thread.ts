import type { Message, Reason, Snapshot } from '@etalase/api/contract'
import type { OutboxEntry, Sender } from '../outbox/outbox-entry.ts'

/**
 * A message as a thread shows it. One that is not acknowledged yet has its `clientId` as `id` and
 * `seq: Infinity`, so it sorts behind all others.
 */
export type ThreadMessage = Message & {
  delivery: 'sending' | 'failed' | 'sent' | 'delivered' | 'read'
  error?: Reason | 'network'
  /** When one that is still being sent is tried again, where the server asked to wait. */
  retryAt?: number
}

interface Own {
  sender: Sender | null
  /** Acknowledged, and not in the log yet. */
  acked: readonly Message[]
  unsent: readonly OutboxEntry[]
  /** How far it has come to a window of each side. */
  delivered: Sides
}

/** A `seq` for each side of a room. */
export interface Sides {
  shopper: number
  desk: number
}

/** The log, then what the server has taken, then what is on its way; nothing twice. */
export function createThread() {
  // The same object for the same message, so that a list draws only what changed.
  const drawn = new WeakMap<Message, ThreadMessage>()

  function draw(message: Message, delivery: 'sent' | 'delivered' | 'read'): ThreadMessage {
    const known = drawn.get(message)
    if (known?.delivery === delivery) return known
    const fresh: ThreadMessage = { ...message, delivery }
    drawn.set(message, fresh)
    return fresh
  }

  return function toThread(state: Snapshot, { sender, acked, unsent, delivered }: Own): ThreadMessage[] {
    const { room, messages } = state
    const logged = new Set(messages.map((message) => message.seq))
    const taken = [
      ...messages,
      ...acked.filter((it) => !logged.has(it.seq)).toSorted((a, b) => a.seq - b.seq),
    ]
    const mine = new Set(taken.filter((it) => !sender || it.senderId === sender.id).map((it) => it.clientId))
    const read = { shopper: readUpTo(state, true), desk: readUpTo(state, false) }
    const deliveryOf = ({ seq, senderId }: Message) => {
      const other = senderId === room.shopperId ? 'desk' : 'shopper'
      return seq <= read[other] ? 'read' : seq <= delivered[other] ? 'delivered' : 'sent'
    }
    return [
      ...taken.map((it) => draw(it, deliveryOf(it))),
      ...unsent
        .filter((it) => it.roomId === room.id && !mine.has(it.clientId))
        .map((it) => toUnsent(it, sender)),
    ]
  }
}

/** How far a side has read; a bot reads nothing. */
function readUpTo({ room, members }: Snapshot, byShopper: boolean): number {
  const side = members.filter((it) => it.kind !== 'BOT' && (it.id === room.shopperId) === byShopper)
  return Math.max(0, ...side.map((it) => it.lastReadSeq))
}

function toUnsent(entry: OutboxEntry, sender: Sender | null): ThreadMessage {
  const { clientId, roomId, body, replyToSeq, createdAt, state, error, retryAt, preview } = entry
  return {
    id: clientId,
    roomId,
    seq: Infinity,
    clientId,
    senderId: sender?.id ?? '',
    senderKind: sender?.kind ?? 'GUEST',
    senderName: sender?.name ?? '',
    kind: body.kind === 'product' ? 'PRODUCT' : 'TEXT',
    ...(body.text !== undefined && { text: body.text }),
    ...(preview && { product: preview }),
    ...(replyToSeq && { replyToSeq }),
    createdAt,
    delivery: state,
    ...(error && { error }),
    ...(retryAt && { retryAt }),
  }
}
