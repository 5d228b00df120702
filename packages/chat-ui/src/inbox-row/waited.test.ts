import { expect, test } from 'vitest'
import { waited } from './waited.ts'

const now = new Date('2026-05-04T12:00:00Z')

test('a wait is told in the largest unit that is full', () => {
  expect(waited('2026-05-04T11:48:10Z', 'en', now)).toBe('11 min')
  expect(waited('2026-05-04T08:30:00Z', 'en', now)).toBe('3 hr')
  expect(waited('2026-05-01T08:30:00Z', 'id', now)).toBe('3 hari')
})

test('who has just begun to wait waits no minute, also where the clock of the shop is ahead', () => {
  expect(waited('2026-05-04T11:59:40Z', 'en', now)).toBe('0 min')
  expect(waited('2026-05-04T12:00:20Z', 'en', now)).toBe('0 min')
})
