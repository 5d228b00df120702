import type { ChangeLine } from './change-line.ts'
import type { ThreadMessage } from './thread-message.ts'

/** What stands in a thread: what was said, and what happened. */
export type Entry = ThreadMessage | ChangeLine

export const isLine = (entry: Entry): entry is ChangeLine => 'word' in entry

export const timeOf = (entry: Entry): string => (isLine(entry) ? entry.at : entry.createdAt)

/** By their numbers; what is on its way has none and comes last. */
export function inOrder(messages: ThreadMessage[], lines: ChangeLine[]): Entry[] {
  const entries: Entry[] = []
  let next = 0
  for (const message of messages) {
    for (let line = lines[next]; line && line.seq < message.seq; line = lines[++next]) entries.push(line)
    entries.push(message)
  }
  return [...entries, ...lines.slice(next)]
}
