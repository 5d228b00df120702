import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Windows } from './windows.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a window is over so long after its first count, not after its last', () => {
  const windows = new Windows()
  windows.add('ann', 60_000)
  vi.advanceTimersByTime(50_000)
  windows.add('ann', 60_000)
  expect(windows.wait('ann', 2)).toBe(10_000)
  vi.advanceTimersByTime(10_000)
  expect(windows.wait('ann', 2)).toBe(0)
})

test('what all servers counted is kept when nobody can be asked any more', () => {
  const windows = new Windows()
  windows.add('ann', 60_000)
  windows.learn('ann', 19, 30_000)
  windows.add('ann', 60_000)
  expect(windows.wait('ann', 20)).toBe(30_000)
})

test('a Redis that has forgotten everything makes nobody forget', () => {
  const windows = new Windows()
  for (let n = 0; n < 20; n++) windows.add('ann', 60_000)
  windows.learn('ann', 1, 60_000)
  expect(windows.wait('ann', 20)).toBe(60_000)
})

test('who comes no more is forgotten', () => {
  const windows = new Windows()
  for (let n = 0; n < 100; n++) windows.add(`guest ${n}`, 3_000)
  vi.advanceTimersByTime(61_000)
  windows.add('ann', 60_000)
  expect(windows.size).toBe(1)
})
