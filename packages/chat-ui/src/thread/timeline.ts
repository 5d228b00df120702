import { keyOf, sideOf, type Side, type ThreadMessage } from './thread-message.ts'

export interface Group {
  kind: 'group'
  key: string
  own: boolean
  senderId: string
  senderName: string
  at: string
  messages: ThreadMessage[]
}
export type TimelineItem =
  | Group
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string }
  | { kind: 'system'; key: string; message: ThreadMessage }

export interface Setting {
  /** The reader's own side. */
  side: Side
  /** What stands before the first of these messages. */
  before?: ThreadMessage
  /** The message that the reader has not seen, and none before it. */
  firstUnread?: ThreadMessage
}

/** Bubbles by sender and minute, with a separator before each day and before what is new. */
export function timeline(messages: ThreadMessage[], { side, before, firstUnread }: Setting): TimelineItem[] {
  const items: TimelineItem[] = []
  let day = before && dayKey(before.createdAt)
  for (const message of messages) {
    const date = dayKey(message.createdAt)
    if (date !== day) items.push({ kind: 'day', key: `day-${(day = date)}`, at: message.createdAt })
    if (message === firstUnread) items.push({ kind: 'unread', key: 'unread' })
    const last = items.at(-1)
    if (message.kind === 'SYSTEM') items.push({ kind: 'system', key: keyOf(message), message })
    else if (last?.kind === 'group' && belongs(last, message)) last.messages.push(message)
    else items.push(startGroup(message, side))
  }
  return items
}

function startGroup(message: ThreadMessage, side: Side): Group {
  const { senderId, senderName, senderKind, createdAt } = message
  const own = sideOf(senderKind) === side
  return { kind: 'group', key: keyOf(message), own, senderId, senderName, at: createdAt, messages: [message] }
}

function belongs(group: Group, message: ThreadMessage): boolean {
  return group.senderId === message.senderId && minute(group.at) === minute(message.createdAt)
}

const minute = (at: string) => Math.floor(Date.parse(at) / 60_000)
const two = (n: number) => String(n).padStart(2, '0')

/** The reader's own calendar day. */
export function dayKey(at: string | Date): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
