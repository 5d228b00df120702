import { useState } from 'react'
import { sideOf, type Side, type ThreadMessage } from './thread-message.ts'

interface Place {
  side: Side
  atEnd: boolean
}

/** How many messages of the other side have come since one scrolled away from the end. */
export function useNews(messages: ThreadMessage[], { side, atEnd }: Place): number {
  const newest = newestSeq(messages)
  const [seen, setSeen] = useState(newest)
  if (atEnd && seen !== newest) setSeen(newest)
  return atEnd ? 0 : countAfter(messages, seen, side)
}

function countAfter(messages: ThreadMessage[], seq: number, side: Side): number {
  let count = 0
  for (let n = messages.length - 1; n >= 0; n--) {
    const message = messages[n] as ThreadMessage
    if (message.seq <= seq) break
    if (Number.isFinite(message.seq) && sideOf(message.senderKind) !== side) count += 1
  }
  return count
}

export const newestSeq = (messages: ThreadMessage[]): number =>
  messages.findLast(({ seq }) => Number.isFinite(seq))?.seq ?? 0
