import { expect, test } from 'vitest'
import { backoff, spread } from './jitter.ts'

const many = (draw: () => number) => Array.from({ length: 500 }, draw)

test('the longest wait doubles up to a cap, the shortest stays nothing', () => {
  expect(Math.max(...many(() => backoff(0)))).toBeLessThanOrEqual(300)
  expect(Math.max(...many(() => backoff(2)))).toBeGreaterThan(600)
  expect(Math.max(...many(() => backoff(50)))).toBeLessThanOrEqual(10_000)
  expect(Math.min(...many(() => backoff(50)))).toBeLessThan(1_000)
})

test('a spread lies between once and twice', () => {
  const drawn = many(() => spread(100))
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(100)
  expect(Math.max(...drawn)).toBeLessThanOrEqual(200)
})
