import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { Stranger } from './stranger.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function comeIn() {
  const close = vi.fn<(code: number) => void>()
  const socket = { close, terminate: vi.fn(), removeAllListeners: vi.fn() } as unknown as WebSocket
  const stranger = new Stranger(socket, () => undefined)
  return { stranger, closedWith: () => close.mock.calls.map(([code]) => code) }
}

test('who says nothing for ten seconds is sent away, and may come again', () => {
  const { closedWith } = comeIn()
  vi.advanceTimersByTime(9_999)
  expect(closedWith()).toEqual([])
  vi.advanceTimersByTime(1)
  expect(closedWith()).toEqual([4008])
})

test('who has said who they are is not signed out because we take long to look', () => {
  const { stranger, closedWith } = comeIn()
  vi.advanceTimersByTime(5_000)
  stranger.greeted()
  vi.advanceTimersByTime(60_000)
  stranger.isKnown()
  vi.advanceTimersByTime(60_000)
  expect(closedWith()).toEqual([])
})

test('who turns out to be nobody is told to sign in', () => {
  const { stranger, closedWith } = comeIn()
  stranger.greeted()
  stranger.isNobody()
  vi.advanceTimersByTime(10_000)
  expect(closedWith()).toEqual([4401])
})
