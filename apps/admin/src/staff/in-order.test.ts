import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

test('the staff stands by name, and whoever is disabled below everybody who works', () => {
  const people = [
    { name: 'Putu', disabledAt: null },
    { name: 'Ani', disabledAt: '2026-01-02T03:04:05.000Z' },
    { name: 'ayu', disabledAt: null },
    { name: 'Budi', disabledAt: null },
  ]
  expect(inOrder(people).map((person) => person.name)).toEqual(['ayu', 'Budi', 'Putu', 'Ani'])
})
