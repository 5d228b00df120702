import type { InboxRoom } from '@etalase/client'
import { expect, test } from 'vitest'
import { learn, newsOf, type Known } from './news.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
const me = { id: 'ani', name: 'Ani' }
const budi = { id: 'budi', name: 'Budi' }

const room = (more: Partial<InboxRoom> = {}): InboxRoom => ({
  id: 'a',
  shopper: { id: 's', kind: 'CUSTOMER', name: 'Nadia', avatar: null },
  assignee: me,
  channel: 'WEB',
  status: 'OPEN',
  handler: 'AGENT',
  priority: 'NORMAL',
  topic: null,
  subject: null,
  lastMessage: { preview: 'Hello', kind: 'TEXT', by: 'CUSTOMER', senderId: 'ann' },
  lastActivityAt: at(10),
  waitingSince: null,
  unread: 1,
  createdAt: at(0),
  ...more,
})
const knowing = (...rooms: InboxRoom[]): Known => ({
  rooms: new Map(rooms.map((each) => [each.id, each])),
  horizon: at(10),
  hasAllMine: true,
})
const why = (known: Known, changed: InboxRoom) => newsOf(known, [changed], me.id).map((news) => news.why)

test('a shopper who writes again is news', () =>
  expect(why(knowing(room()), room({ unread: 2, lastActivityAt: at(11) }))).toEqual(['message']))

test('a new room is news, to everyone while nobody has it', () =>
  expect(why(knowing(), room({ assignee: null, lastActivityAt: at(11) }))).toEqual(['message']))

test('a colleague’s room is not', () =>
  expect(why(knowing(), room({ assignee: budi, lastActivityAt: at(11) }))).toEqual([]))

test('what the desk itself writes is not', () => {
  const lastMessage = { preview: 'Hi', kind: 'TEXT', by: 'AGENT', senderId: 'max' } as const
  expect(why(knowing(room()), room({ lastMessage, lastActivityAt: at(11) }))).toEqual([])
})

test('another priority, or a message read elsewhere, is not', () => {
  expect(why(knowing(room()), room({ priority: 'HIGH' }))).toEqual([])
  expect(why(knowing(room()), room({ unread: 0, lastActivityAt: at(11) }))).toEqual([])
})

test('an old room that was not known is not, however many messages wait in it', () =>
  expect(why(knowing(), room({ assignee: null, unread: 5, lastActivityAt: at(9) }))).toEqual([]))

test('a room given to me is, whether I saw it before or not', () => {
  const read = { unread: 0, lastActivityAt: at(5) }
  expect(why(knowing(room({ ...read, assignee: budi })), room(read))).toEqual(['assigned'])
  expect(why(knowing(), room(read))).toEqual(['assigned'])
  expect(why(knowing(room(read)), room({ ...read, priority: 'LOW' }))).toEqual([])
})

test('where not all of mine are known, an unknown one is not taken for a new one', () =>
  expect(why({ ...knowing(), hasAllMine: false }, room({ unread: 0, lastActivityAt: at(5) }))).toEqual([]))

test('the same is news once, and a room that was taken away and comes back is news again', () => {
  const known = knowing()
  const change = { rooms: [room({ lastActivityAt: at(11) })], gone: [] }
  expect(newsOf(known, change.rooms, me.id)).toHaveLength(1)
  learn(known, change)
  expect(newsOf(known, change.rooms, me.id)).toEqual([])
  learn(known, { rooms: [], gone: ['a'] })
  expect(why(known, room({ unread: 0 }))).toEqual(['assigned'])
})
