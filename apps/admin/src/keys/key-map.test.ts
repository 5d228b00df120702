import { expect, test } from 'vitest'
import { linesOf } from './key-map.ts'

const action = (label: string, keys: string, group?: 'room' | 'desk') => ({
  id: label,
  label,
  keys,
  group,
  run: () => {},
})

test('the sheet knows the keys of a room while none is open, and each stands there once', () => {
  const closed = linesOf('room', [], (name) => name)
  expect(closed.map(({ label }) => label)).toContain('resolve')
  expect(linesOf('room', [action('Reopen', 'e', 'room')], (name) => name)).toEqual(closed)
})

test('what the pages offer besides comes after it, in its own group', () => {
  const actions = [action('Hide shopper', 'b', 'room'), action('Go to figures', 'g f')]
  expect(linesOf('room', actions, (name) => name).at(-1)).toEqual({ label: 'Hide shopper', keys: ['b'] })
  expect(linesOf('desk', actions, (name) => name)).toEqual([{ label: 'Go to figures', keys: ['g f'] }])
})
