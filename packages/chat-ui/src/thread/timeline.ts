import type { ChangeLine } from './change-line.ts'
import { isLine, timeOf, type Entry } from './entry.ts'
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
  | { kind: 'changes'; key: string; lines: ChangeLine[] }

export interface Setting {
  /** The reader's own side. */
  side: Side
  /** What stands before the first of these. */
  before?: Entry
  /** The message that the reader has not seen, and none before it. */
  firstUnread?: ThreadMessage
}

/** Bubbles by sender and minute, what happened between them, and a separator before each day and what is new. */
export function timeline(entries: Entry[], { side, before, firstUnread }: Setting): TimelineItem[] {
  const items: TimelineItem[] = []
  let day = before && dayKey(timeOf(before))
  for (const entry of entries) {
    const date = dayKey(timeOf(entry))
    if (date !== day) items.push({ kind: 'day', key: `day-${(day = date)}`, at: timeOf(entry) })
    if (entry === firstUnread) items.push({ kind: 'unread', key: 'unread' })
    const last = items.at(-1)
    if (isLine(entry)) {
      if (last?.kind === 'changes' && goesOn(last.lines, entry)) last.lines.push(entry)
      else items.push({ kind: 'changes', key: `change-${entry.seq}`, lines: [entry] })
    } else if (entry.kind === 'SYSTEM') items.push({ kind: 'system', key: keyOf(entry), message: entry })
    else if (last?.kind === 'group' && belongs(last, entry)) last.messages.push(entry)
    else items.push(startGroup(entry, side))
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

/** One person's changes of a minute are one act. */
function goesOn(lines: ChangeLine[], line: ChangeLine): boolean {
  return lines.every(({ actorId, at }) => actorId === line.actorId && minute(at) === minute(line.at))
}

const minute = (at: string) => Math.floor(Date.parse(at) / 60_000)
const two = (n: number) => String(n).padStart(2, '0')

/** The reader's own calendar day. */
export function dayKey(at: string | Date): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
