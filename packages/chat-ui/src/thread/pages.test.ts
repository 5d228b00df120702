import { expect, test } from 'vitest'
import { firstBelow } from './anchor.ts'
import { firstUnread } from './first-unread.ts'
import type { ChangeLine } from './change-line.ts'
import { inOrder, type Entry } from './entry.ts'
import { createPages } from './pages.ts'
import type { ThreadMessage } from './thread-message.ts'

const start = Date.parse('2026-03-02T10:00:00Z')

function message(seq: number, change: Partial<ThreadMessage> = {}): ThreadMessage {
  return {
    id: `m${seq}`,
    roomId: 'room',
    seq,
    clientId: null,
    senderId: 'rina',
    senderKind: 'AGENT',
    senderName: 'Rina',
    kind: 'TEXT',
    text: 'Hello',
    createdAt: new Date(start + (Number.isFinite(seq) ? seq : 500) * 60_000).toISOString(),
    delivery: 'sent',
    ...change,
  }
}
const thread = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => message(from + n))
const shopper = { side: 'shopper' } as const

test('pages hold every message once, in order', () => {
  const messages = thread(1, 200)
  const pages = createPages()(messages, shopper)
  expect(pages.flatMap((page) => page.entries)).toEqual(messages)
  expect(pages.every((page) => page.entries.length <= 16)).toBe(true)
})

test('a page that has not changed is the same page, whatever comes before or after', () => {
  const pagesOf = createPages()
  const messages = thread(101, 200)
  const before = pagesOf(messages, shopper)
  const after = pagesOf([...thread(51, 100), ...messages, message(201)], shopper)
  const kept = before.filter((page) => after.includes(page)).map((page) => page.key)
  expect(kept).toEqual(before.slice(1, -1).map((page) => page.key))
})

test('what is on its way stands in the last page, and stays there when it is sent', () => {
  const pagesOf = createPages()
  const own = message(Infinity, { id: 'c1', clientId: 'c1', senderKind: 'GUEST', delivery: 'sending' })
  const [sending] = pagesOf([...thread(1, 9), own], shopper)
  const [sent] = pagesOf([...thread(1, 9), { ...own, id: 'm10', seq: 10, delivery: 'sent' }], shopper)
  expect([sending?.entries.length, sent?.entries.length]).toEqual([10, 10])
  expect(sent?.key).toBe(sending?.key)
})

test('a new page does not begin a new day', () => {
  const pages = createPages()(thread(1, 100), shopper)
  expect(pages.flatMap((page) => page.items).filter(({ kind }) => kind === 'day')).toHaveLength(1)
})

test('one line stands before the first message that was not read', () => {
  const messages = thread(1, 100)
  const unread = firstUnread(messages, { ...shopper, readUpTo: 70, hasOlder: false })
  expect(unread).toMatchObject({ seq: 71 })
  const pages = createPages()(messages, { ...shopper, firstUnread: unread === 'far' ? undefined : unread })
  const items = pages.flatMap((page) => page.items)
  const line = items.findIndex(({ kind }) => kind === 'unread')
  expect(items.filter(({ kind }) => kind === 'unread')).toHaveLength(1)
  expect(items[line + 1]).toMatchObject({ key: 'm71' })
})

test('the line is far while the last message that was read is not loaded', () => {
  const mark = { ...shopper, readUpTo: 20 }
  expect(firstUnread(thread(51, 100), { ...mark, hasOlder: true })).toBe('far')
  expect(firstUnread(thread(21, 100), { ...mark, hasOlder: true })).toMatchObject({ seq: 21 })
  expect(firstUnread(thread(1, 20), { ...mark, hasOlder: false })).toBeUndefined()
})

test("one's own messages are never unread", () => {
  const own = thread(1, 9).map((it) => ({ ...it, senderKind: 'GUEST' }) as const)
  expect(firstUnread(own, { ...shopper, readUpTo: 0, hasOlder: false })).toBeUndefined()
})

test('the message at the upper edge is the first that ends below it', () => {
  const ends = [10, 30, 60, 100]
  const at = (edge: number) => firstBelow(ends, edge, (end) => end)
  expect([at(0), at(30), at(59), at(100)]).toEqual([10, 60, 60, undefined])
})

test('lines stand between messages by their number, before what is on its way, and keep their page', () => {
  const lineAt = (seq: number): ChangeLine => ({
    seq,
    at: message(seq).createdAt,
    actorId: 'rina',
    icon: 'lock',
    word: 'desk.CLOSED',
  })
  const lines = [lineAt(1), lineAt(20), lineAt(41)]
  const own = message(Infinity, { id: 'c1', clientId: 'c1', delivery: 'sending' })
  const said = [...thread(2, 19), ...thread(21, 40), own]
  const entries = inOrder(said, lines)
  expect(entries.map(({ seq }) => seq)).toEqual([...Array.from({ length: 41 }, (_, n) => n + 1), Infinity])
  const pagesOf = createPages()
  const before = pagesOf(entries, shopper)
  expect(before.flatMap((page): Entry[] => page.entries)).toEqual(entries)
  const after = pagesOf(inOrder(said, [...lines, lineAt(42)]), shopper)
  expect(after.slice(0, -1)).toEqual(before.slice(0, -1))
  expect(before.slice(0, -1).every((page, n) => page === after[n])).toBe(true)
})
