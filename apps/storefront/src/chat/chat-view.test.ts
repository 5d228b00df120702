import { expect, test } from 'vitest'
import { readView, roomOf, viewOf } from './chat-view.ts'

test('a view comes back as it was kept; anything else is the room one writes in', () => {
  expect(readView(viewOf('r1'))).toBe('room:r1')
  expect(readView('rooms')).toBe('rooms')
  expect([readView(null), readView('what')]).toEqual(['room', 'room'])
})

test('an earlier room is known by its id', () => {
  expect(roomOf(viewOf('r1'))).toBe('r1')
  expect([roomOf('room'), roomOf('rooms')]).toEqual([null, null])
})
