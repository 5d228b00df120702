import type { InboxRoom } from '@etalase/api/contract'
import { expect, test } from 'vitest'
import { placeRoom, type InboxFilter } from './place-room.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
const room = (id: string, minute: number, more: Partial<InboxRoom> = {}): InboxRoom => ({
  id,
  shopper: { id: `s-${id}`, kind: 'CUSTOMER', name: id, avatar: null },
  assignee: null,
  channel: 'WEB',
  status: 'OPEN',
  handler: 'AGENT',
  priority: 'NORMAL',
  topic: null,
  subject: null,
  lastMessage: null,
  lastActivityAt: at(minute),
  waitingSince: null,
  unread: 0,
  createdAt: at(0),
  ...more,
})
const list = [room('a', 30), room('b', 20), room('c', 10)]
const place = (changed: InboxRoom[], filter: InboxFilter = {}, edge: InboxRoom | null = null, rooms = list) =>
  placeRoom({ rooms, edge }, { rooms: changed, gone: [] }, filter).map((it) => it.id)

test('a room that moved goes to its place', () => expect(place([room('c', 40)])).toEqual(['c', 'a', 'b']))
test('a new room comes in at its place', () => expect(place([room('d', 25)])).toEqual(['a', 'd', 'b', 'c']))
test('a room that is gone goes', () => {
  expect(placeRoom({ rooms: list, edge: null }, { rooms: [], gone: ['b'] }, {}).map((it) => it.id)).toEqual([
    'a',
    'c',
  ])
})

test('a room that no longer fits the filter goes', () => {
  expect(place([room('b', 50, { status: 'CLOSED' })], { status: 'OPEN' })).toEqual(['a', 'c'])
  expect(place([room('b', 50, { assignee: { id: 'max', name: 'Max' } })], { assigneeId: null })).toEqual([
    'a',
    'c',
  ])
  expect(place([room('b', 50)], { unread: true })).toEqual(['a', 'c'])
  expect(place([room('b', 50)], { priority: 'HIGH' })).toEqual(['a', 'c'])
})

test('a search finds what the server found: known rooms move, new ones wait for the next search', () => {
  expect(place([room('c', 40), room('d', 50)], { q: 'shoes' })).toEqual(['c', 'a', 'b'])
})

test('behind the last loaded row nothing is put: it comes with its page', () => {
  expect(place([room('d', 5)], {}, list[2])).toEqual(['a', 'b', 'c'])
  expect(place([room('d', 15)], {}, list[2])).toEqual(['a', 'b', 'd', 'c'])
})

test('by priority the urgent come first, then the active', () => {
  const urgent = room('u', 1, { priority: 'URGENT' })
  expect(place([urgent, room('c', 40)], { sort: 'priority' })).toEqual(['u', 'c', 'a', 'b'])
})

test('by waiting those come first who have waited longest, and nobody who does not wait', () => {
  const waiting = [room('a', 30, { waitingSince: at(1) }), room('b', 20, { waitingSince: at(2) })]
  const longer = room('d', 40, { waitingSince: at(0) })
  expect(place([longer], { sort: 'waiting' }, null, waiting)).toEqual(['d', 'a', 'b'])
  expect(place([room('a', 50)], { sort: 'waiting' }, null, waiting)).toEqual(['b'])
})
