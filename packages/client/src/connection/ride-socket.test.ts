import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWire } from './create-wire.ts'
import { rideSocket } from './ride-socket.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a poll that goes on for hours holds on to nothing, and ends when told to', async () => {
  const wire = createWire({
    transports: ['polling'],
    answers: async () => true,
    socketOpens: async () => false,
  })
  const ears: number[] = []
  const stop = rideSocket(wire, {
    listen: () => ({ unsubscribe: () => undefined }),
    poll: async (signal) => void ears.push(getEventListeners(signal, 'abort').length),
    onEnd: () => undefined,
  })
  await vi.advanceTimersByTimeAsync(60 * 60_000)
  expect(ears.length).toBeGreaterThan(500)
  expect(Math.max(...ears)).toBeLessThan(3)
  stop()
  const rounds = ears.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ears).toHaveLength(rounds)
})
