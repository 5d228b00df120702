import { jsonEncoder } from '@trpc/server/adapters/ws'
import { maxSubscriptions } from './socket-guard.ts'

const maxCalls = 10

/** Whoever comes back asks in one frame for all that they followed, and leaves off as much; calls come by the ten. */
export function decodeFrame(data: string | ArrayBuffer | Uint8Array): unknown {
  const frame = jsonEncoder.decode(data)
  if (!Array.isArray(frame)) return frame
  const calls = frame.filter((it) => !isAboutFollowing(it))
  if (calls.length > maxCalls || frame.length - calls.length > 2 * maxSubscriptions)
    throw new Error('Too many calls in one frame.')
  return frame
}

function isAboutFollowing(message: unknown): boolean {
  const { method } = (message ?? {}) as { method?: unknown }
  return method === 'subscription' || method === 'subscription.stop'
}
