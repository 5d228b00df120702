import { expect, test } from 'vitest'
import { waitOf } from './wait.ts'

test.each([
  [1, { minutes: 0, seconds: 1 }],
  [12_000, { minutes: 0, seconds: 12 }],
  [90_000, { minutes: 0, seconds: 90 }],
  [91_000, { minutes: 2, seconds: 91 }],
  [870_500, { minutes: 15, seconds: 871 }],
  [0, { minutes: 0, seconds: 60 }],
])('a wait of %i ms is %o', (ms, wait) => {
  expect(waitOf(ms)).toEqual(wait)
})
