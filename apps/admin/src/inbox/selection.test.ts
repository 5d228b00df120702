import { expect, test } from 'vitest'
import { everything, extended, none, stillThere, toggled } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const ids = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].toSorted().join('')

test('a row is chosen by one press and left by the next', () => {
  const one = toggled(none, 'b')
  expect(ids(one)).toBe('b')
  expect(ids(toggled(one, 'b'))).toBe('')
})

test('Shift chooses from the last one to here, in both directions', () => {
  expect(ids(extended(toggled(none, 'b'), 'd', order))).toBe('bcd')
  expect(ids(extended(toggled(none, 'd'), 'b', order))).toBe('bcd')
})

test('Shift goes on from the same row', () => {
  const first = extended(toggled(none, 'c'), 'd', order)
  expect(ids(extended(first, 'a', order))).toBe('abcd')
})

test('Shift without a row to begin at chooses one', () => {
  expect(ids(extended(none, 'c', order))).toBe('c')
  expect(ids(extended(toggled(none, 'gone'), 'c', order))).toContain('c')
})

test('all that is loaded can be chosen', () => {
  expect(everything(order).ids.size).toBe(5)
})

test('a room that goes away leaves the selection', () => {
  expect(ids(stillThere(everything(order), ['a', 'c']))).toBe('ac')
})

test('where nothing went, the selection stays the very same', () => {
  const all = everything(order)
  expect(stillThere(all, [...order, 'f'])).toBe(all)
})
