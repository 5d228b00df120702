import { TRPCClientError } from '@trpc/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from '../store.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { createPostman } from './postman.ts'

const entry: OutboxEntry = {
  clientId: 'c',
  roomId: 'r',
  body: { kind: 'text', text: 'Hello' },
  createdAt: '2026-11-21T00:00:00.000Z',
  state: 'sending',
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A message on its way, which is not taken for this reason. */
async function carry(error: Error) {
  const send = vi.fn().mockRejectedValue(error)
  const entries = createStore<readonly OutboxEntry[]>([entry])
  const postman = createPostman({ entries, send, onSent: () => {}, onChange: (it) => entries.set([it]) })
  postman.go()
  await vi.advanceTimersByTimeAsync(0)
  expect(send).toHaveBeenCalledTimes(1)
  return { postman, send }
}

test('where the server asked to wait, nothing makes a message go earlier', async () => {
  const data = { refusal: 'TOO_MANY', httpStatus: 429, retryAfterMs: 12_000 }
  const { postman, send } = await carry(
    TRPCClientError.from({ error: { message: 'No.', code: -32029, data } }),
  )
  postman.hurry()
  await vi.advanceTimersByTimeAsync(11_990)
  expect(send).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(10)
  expect(send).toHaveBeenCalledTimes(2)
  postman.stop()
})

test('where it is our own guess how long to wait, a network that is back ends it', async () => {
  const { postman, send } = await carry(new TypeError('fetch failed'))
  postman.hurry()
  await vi.advanceTimersByTimeAsync(0)
  expect(send).toHaveBeenCalledTimes(2)
  postman.stop()
})
