import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTyping } from './typing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('ten seconds of typing are told four times, and its end once', () => {
  const tell = vi.fn()
  const typing = createTyping(tell)
  for (let ms = 0; ms < 10_000; ms += 200, vi.advanceTimersByTime(200)) typing(true)
  typing(false)
  typing(false)
  expect(tell.mock.calls.flat()).toEqual([true, true, true, true, false])
})

test('whoever stops in the middle of a word is forgotten after six seconds', () => {
  const tell = vi.fn()
  createTyping(tell)(true)
  vi.advanceTimersByTime(6_000)
  expect(tell.mock.calls.flat()).toEqual([true, false])
})
