import { jsonEncoder } from '@trpc/server/adapters/ws'

/** On one socket. */
export const maxSubscriptions = 32
const maxCalls = 10

/** Whoever comes back asks in one frame for all that they followed, and leaves off as much; calls come by the ten. */
export function decodeFrame(data: string | ArrayBuffer | Uint8Array): unknown {
  const frame = jsonEncoder.decode(data)
  if (!Array.isArray(frame)) return frame
  const { calls, following } = tally(frame)
  if (calls > maxCalls || following > 2 * maxSubscriptions) throw new Error('Too many calls in one frame.')
  return frame
}

/** What a frame counts of what a socket may send: each call as one, and four that follow or leave off as one. */
export function weightOf(data: Buffer): number {
  try {
    const { calls, following } = tally([decodeFrame(data.toString())].flat())
    return Math.max(1, calls + following / 4)
  } catch {
    return 1 // nothing of it is carried out
  }
}

function tally(frame: unknown[]): { calls: number; following: number } {
  const following = frame.filter(isAboutFollowing).length
  return { calls: frame.length - following, following }
}

function isAboutFollowing(message: unknown): boolean {
  const { method } = (message ?? {}) as { method?: unknown }
  return method === 'subscription' || method === 'subscription.stop'
}
