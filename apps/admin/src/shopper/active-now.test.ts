import { expect, test } from 'vitest'
import { isActiveNow } from './active-now.ts'

const now = new Date('2026-03-01T08:00:00.000Z')

test.each([
  ['2026-03-01T07:59:30.000Z', true],
  ['2026-03-01T07:58:00.001Z', true],
  ['2026-03-01T07:58:00.000Z', false],
  ['2026-02-28T08:00:00.000Z', false],
  // The server's clock may be ahead of this one's.
  ['2026-03-01T08:00:20.000Z', true],
  [null, false],
])('seen at %s, at eight: active %s', (lastSeenAt, active) => {
  expect(isActiveNow(lastSeenAt, now)).toBe(active)
})
