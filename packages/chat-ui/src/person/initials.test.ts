import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test('initials are the first letters of the first and the last name', () => {
  expect(initials('Maria del Carmen Lopez')).toBe('ML')
  expect(initials('ahmed')).toBe('A')
  expect(initials('  ')).toBe('?')
})
