import type { WebSocket } from 'ws'
import { weightOf } from './frames.ts'

export const closeCodes = {
  restart: 1012,
  sessionEnded: 4401,
  denied: 4403,
  slow: 4008,
  rate: 4013,
  tooMany: 4429,
} as const

export const endsAbove = 1024 * 1024
/** Calls, and frames of anything else. */
const burst = 100
const perSecond = 20

/** Listens before anybody else does: an error must not end the process, nor one peer take all of it. */
export function guard(socket: WebSocket): void {
  let left = burst
  let last = performance.now() // a clock on the wall may be set back
  socket.on('error', () => socket.terminate())
  socket.on('message', (data: Buffer) => {
    const now = performance.now()
    left = Math.min(burst, left + ((now - last) / 1_000) * perSecond) - weightOf(data)
    last = now
    if (left < 0) drop(socket, closeCodes.rate, 'Too many calls.')
    else if (socket.bufferedAmount > endsAbove) drop(socket, closeCodes.slow, 'Too slow a reader.')
  })
}

/** A peer that does not read would not read the closing either, so it gets a moment and is cut off. */
export function drop(socket: WebSocket, code: number, reason: string): void {
  socket.removeAllListeners('message')
  socket.close(code, reason)
  setTimeout(() => socket.terminate(), 1_000).unref()
}
