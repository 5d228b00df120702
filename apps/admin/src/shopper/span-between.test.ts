import { expect, test } from 'vitest'
import { spanBetween } from './span-between.ts'

const from = '2026-03-01T08:00:00.000Z'

test.each([
  ['2026-03-01T08:00:30.000Z', 'minutes', 0],
  ['2026-03-01T08:59:59.000Z', 'minutes', 59],
  ['2026-03-01T11:10:00.000Z', 'hours', 3],
  ['2026-03-04T08:00:00.000Z', 'days', 3],
  ['2026-02-01T08:00:00.000Z', 'minutes', 0],
])('until %s it is %s: %i', (to, unit, count) => {
  expect(spanBetween(from, to)).toEqual({ unit, count })
})
