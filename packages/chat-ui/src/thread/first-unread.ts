import { sideOf, type Side, type ThreadMessage } from './thread-message.ts'

interface Mark {
  side: Side
  /** How far the reader had read; undefined draws no line. */
  readUpTo?: number
  hasOlder: boolean
}

/** The first message of the other side after the mark; `far` when it stands before all that is loaded. */
export function firstUnread(
  messages: ThreadMessage[],
  { side, readUpTo, hasOlder }: Mark,
): ThreadMessage | 'far' | undefined {
  if (readUpTo === undefined) return undefined
  const found = messages.find(
    (message) =>
      message.seq > readUpTo && Number.isFinite(message.seq) && sideOf(message.senderKind) !== side,
  )
  if (!found) return undefined
  const reaches = !hasOlder || (messages[0]?.seq ?? 0) <= readUpTo + 1
  return reaches ? found : 'far'
}
