import { expect, test } from 'vitest'
import { countTicks, dayTicks, durationTicks } from './ticks.ts'

test.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [9, [0, 5, 10]],
  [47, [0, 20, 40, 60]],
  [1234, [0, 500, 1000, 1500]],
])('up to %i rooms the axis says %j', (max, ticks) => {
  expect(countTicks(max, 4)).toEqual(ticks)
})

test.each([
  [0, [0, 1]],
  [50, [0, 30, 60]],
  [200, [0, 120, 240]],
  [5400, [0, 1800, 3600, 5400]],
  [200_000, [0, 86_400, 172_800, 259_200]],
])('up to %i seconds the axis has the steps of a clock: %j', (max, ticks) => {
  expect(durationTicks(max, 3)).toEqual(ticks)
})

test.each([0, 1, 7, 99, 100, 86_399, 86_401, 5_000_000])('nothing stands above the axis: %i', (max) => {
  for (const most of [2, 3, 4, 5]) {
    for (const ticks of [countTicks(max, most), durationTicks(max, most)]) {
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max)
      expect(ticks.length).toBeLessThanOrEqual(most + 1)
    }
  }
})

test('today always has its word, and the others stand evenly', () => {
  expect(dayTicks(7, 7)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(dayTicks(7, 3)).toEqual([0, 3, 6])
  expect(dayTicks(30, 6)).toEqual([1, 8, 15, 22, 29])
  expect(dayTicks(90, 4)).toEqual([5, 33, 61, 89])
  expect(dayTicks(90, 2)).toEqual([44, 89])
})
