import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMostEvery } from './at-most-every.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a burst of changes is read once at once, and once more when it has rested', () => {
  const work = vi.fn<() => void>()
  const pace = atMostEvery(10_000, work)
  for (let change = 0; change < 50; change += 1) {
    pace.ask()
    vi.advanceTimersByTime(100)
  }
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(10_000)
  expect(work).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(60_000)
  expect(work).toHaveBeenCalledTimes(2)
})

test('who has left is not worked for', () => {
  const work = vi.fn<() => void>()
  const pace = atMostEvery(10_000, work)
  pace.ask()
  pace.stop()
  vi.advanceTimersByTime(60_000)
  expect(work).not.toHaveBeenCalled()
})
