import type { InboxRoom } from '@etalase/client'
import { expect, test } from 'vitest'
import { keepOpen, staysFor } from './keep-open.ts'

const room = (id: string, more: Partial<InboxRoom> = {}) => ({ id, ...more }) as InboxRoom
const list = (ids: string) => ids.split('').map((id) => room(id))
const names = (rooms: InboxRoom[]) => rooms.map(({ id }) => id).join('')

test('the room one reads stays where it stood, though it is unread no more', () => {
  expect(names(keepOpen(list('acd'), list('abcd'), room('b')))).toBe('abcd')
  expect(names(keepOpen(list('xacd'), list('abcd'), room('b')))).toBe('xabcd')
  expect(names(keepOpen(list('xbcd'), list('abcd'), room('a')))).toBe('xabcd')
  expect(names(keepOpen(list('abc'), list('abcd'), room('d')))).toBe('abcd')
})

test('a room that was not listed is not brought in by opening it', () => {
  expect(names(keepOpen(list('ab'), list('ab'), room('z')))).toBe('ab')
  expect(names(keepOpen(list('ab'), list('abc'), null))).toBe('ab')
})

test('a room stands in the list once, as the list has it', () => {
  const live = [room('a'), room('b', { unread: 2 })]
  expect(keepOpen(live, list('ba'), room('b', { unread: 0 }))).toBe(live)
})

test('a room that was resolved or given away is not kept', () => {
  const mine = room('a', { status: 'OPEN', assignee: { id: 'me', name: 'Me' } })
  expect(staysFor({ status: 'OPEN', assigneeId: 'me', unread: true }, mine)).toBe(true)
  expect(staysFor({ assigneeId: null }, mine)).toBe(false)
  expect(staysFor({ status: 'OPEN' }, { ...mine, status: 'RESOLVED' })).toBe(false)
})
