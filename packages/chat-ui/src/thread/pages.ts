import { timeOf, type Entry } from './entry.ts'
import type { Side, ThreadMessage } from './thread-message.ts'
import { timeline, type TimelineItem } from './timeline.ts'

/** A stretch of the thread that comes into the document, and leaves it, as one. */
export interface Page {
  key: string
  entries: Entry[]
  items: TimelineItem[]
}

interface Reading {
  side: Side
  firstUnread?: ThreadMessage
}

/** Numbers of the log in a page; not every one is seen. */
const SPAN = 16

/**
 * Cuts the thread by its own numbers, so that a page stays the same page whatever is put before or after
 * it; one that has not changed is the same object, so that it is not drawn anew.
 */
export function createPages() {
  let known = new Map<string, Page & Reading & { before?: Entry }>()

  return function pagesOf(entries: Entry[], { side, firstUnread }: Reading): Page[] {
    const next: typeof known = new Map()
    let before: Entry | undefined
    for (const [key, own] of cut(entries)) {
      const page = known.get(key)
      const mark = firstUnread && own.includes(firstUnread) ? firstUnread : undefined
      const same =
        page?.side === side &&
        page.firstUnread === mark &&
        (page.before && timeOf(page.before)) === (before && timeOf(before)) &&
        isSame(page.entries, own)
      const items = same ? page.items : timeline(own, { side, before, firstUnread: mark })
      next.set(key, same ? page : { key, entries: own, items, side, before, firstUnread: mark })
      before = own.at(-1)
    }
    known = next
    return [...next.values()]
  }
}

/** What is not in the log yet stands with the last that is, so that its bubble stays where it is. */
function cut(entries: Entry[]): Map<string, Entry[]> {
  const pages = new Map<string, Entry[]>()
  let key = '0'
  for (const entry of entries) {
    if (Number.isFinite(entry.seq)) key = String(Math.floor(entry.seq / SPAN))
    const page = pages.get(key)
    if (page) page.push(entry)
    else pages.set(key, [entry])
  }
  return pages
}

const isSame = (one: Entry[], other: Entry[]) =>
  one.length === other.length && one.every((entry, n) => entry === other[n])
