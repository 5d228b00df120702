import type { InboxRoom } from '@etalase/client'
import { expect, test } from 'vitest'
import { holdStill } from './steady-rooms.ts'

const room = (id: string, unread = 0) => ({ id, unread }) as InboxRoom
const list = (ids: string) => ids.split('').map((id) => room(id))
const names = (rooms: InboxRoom[]) => rooms.map(({ id }) => id).join('')

test('a room that would move up stays where it is, and shows what is new in it', () => {
  const { rooms, ...waiting } = holdStill(list('abcd'), [room('c', 2), ...list('abd')])
  expect(names(rooms)).toBe('abcd')
  expect(rooms[2]?.unread).toBe(2)
  expect(waiting).toEqual({ added: 0, moved: 1 })
})

test('a new room waits', () => {
  const { rooms, ...waiting } = holdStill(list('abc'), list('xabyc'))
  expect(names(rooms)).toBe('abc')
  expect(waiting).toEqual({ added: 2, moved: 0 })
})

test('a room that was taken away goes at once', () => {
  expect(holdStill(list('abc'), list('ac'))).toEqual({ rooms: list('ac'), added: 0, moved: 0 })
})

test('what is loaded behind the last room comes at once', () => {
  const { rooms, ...waiting } = holdStill(list('abc'), list('cabde'))
  expect(names(rooms)).toBe('abcde')
  expect(waiting).toEqual({ added: 0, moved: 1 })
})

test('only those that leave their place are counted', () => {
  expect(holdStill(list('abcdef'), list('fdabce')).moved).toBe(2)
  expect(holdStill(list('abc'), list('abc')).moved).toBe(0)
})

test('another list altogether is shown as it is', () => {
  expect(holdStill(list('abc'), list('xyz'))).toEqual({ rooms: list('xyz'), added: 0, moved: 0 })
  expect(holdStill([], list('xyz')).rooms).toHaveLength(3)
})
