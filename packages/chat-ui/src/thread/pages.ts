import type { Side, ThreadMessage } from './thread-message.ts'
import { timeline, type TimelineItem } from './timeline.ts'

/** A stretch of the thread that comes into the document, and leaves it, as one. */
export interface Page {
  key: string
  messages: ThreadMessage[]
  items: TimelineItem[]
}

interface Reading {
  side: Side
  firstUnread?: ThreadMessage
}

/** Numbers of the log in a page; some of them are no messages. */
const SPAN = 16

/**
 * Cuts the thread by its own numbers, so that a page stays the same page whatever is put before or after
 * it; one that has not changed is the same object, so that it is not drawn anew.
 */
export function createPages() {
  let known = new Map<string, Page & Reading & { before?: ThreadMessage }>()

  return function pagesOf(messages: ThreadMessage[], { side, firstUnread }: Reading): Page[] {
    const next: typeof known = new Map()
    let before: ThreadMessage | undefined
    for (const [key, own] of cut(messages)) {
      const page = known.get(key)
      const mark = firstUnread && own.includes(firstUnread) ? firstUnread : undefined
      const same =
        page?.side === side &&
        page.firstUnread === mark &&
        page.before?.createdAt === before?.createdAt &&
        isSame(page.messages, own)
      const items = same ? page.items : timeline(own, { side, before, firstUnread: mark })
      next.set(key, same ? page : { key, messages: own, items, side, before, firstUnread: mark })
      before = own.at(-1)
    }
    known = next
    return [...next.values()]
  }
}

/** What is not in the log yet stands with the last that is, so that its bubble stays where it is. */
function cut(messages: ThreadMessage[]): Map<string, ThreadMessage[]> {
  const pages = new Map<string, ThreadMessage[]>()
  let key = '0'
  for (const message of messages) {
    if (Number.isFinite(message.seq)) key = String(Math.floor(message.seq / SPAN))
    const page = pages.get(key)
    if (page) page.push(message)
    else pages.set(key, [message])
  }
  return pages
}

const isSame = (one: ThreadMessage[], other: ThreadMessage[]) =>
  one.length === other.length && one.every((message, n) => message === other[n])
