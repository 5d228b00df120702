import { expect, test } from 'vitest'
import { durationParts } from './duration.ts'

const said = (seconds: number) =>
  durationParts(seconds)
    .map(([unit, count]) => `${count} ${unit}`)
    .join(' ')

test.each([
  [0, '0 s'],
  [-5, '0 s'],
  [0.4, '0 s'],
  [42, '42 s'],
  [59.7, '1 min'],
  [60, '1 min'],
  [200, '3 min 20 s'],
  [3599, '59 min 59 s'],
  [3599.8, '1 h'],
  [3600, '1 h'],
  [5400, '1 h 30 min'],
  [86_399, '1 d'],
  [187_200, '2 d 4 h'],
  [189_100, '2 d 5 h'],
  [172_790, '2 d'],
])('%d seconds are %s', (seconds, words) => {
  expect(said(seconds)).toBe(words)
})
