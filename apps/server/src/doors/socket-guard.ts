import { setTimeout as pause } from 'node:timers/promises'
import type { Outlet } from '@etalase/api/house'
import type { WebSocket } from 'ws'

export const closeCodes = {
  restart: 1012,
  sessionEnded: 4401,
  denied: 4403,
  slow: 4008,
  rate: 4013,
  tooMany: 4429,
} as const

const waitsAbove = 256 * 1024
const endsAbove = 1024 * 1024
const patience = 5_000
/** On one socket. */
export const maxSubscriptions = 32
const burst = 60
const perSecond = 20

/** Listens before anybody else does: an error must not end the process, nor one peer take all of it. */
export function guard(socket: WebSocket): void {
  let frames = burst
  let last = performance.now() // a clock on the wall may be set back
  socket.on('error', () => socket.terminate())
  socket.on('message', () => {
    const now = performance.now()
    frames = Math.min(burst, frames + ((now - last) / 1_000) * perSecond) - 1
    last = now
    if (frames < 0) drop(socket, closeCodes.rate, 'Too many frames.')
    else if (socket.bufferedAmount > endsAbove) drop(socket, closeCodes.slow, 'Too slow a reader.')
  })
}

/** A peer that does not read would not read the closing either, so it gets a moment and is cut off. */
export function drop(socket: WebSocket, code: number, reason: string): void {
  socket.removeAllListeners('message')
  socket.close(code, reason)
  setTimeout(() => socket.terminate(), 1_000).unref()
}

/** The other end of a socket's subscriptions: a slow reader makes them wait, and then go. */
export function outletOf(socket: WebSocket, all: { open: number }): Outlet {
  let open = 0
  return {
    open() {
      if (open >= maxSubscriptions) return null
      open += 1
      all.open += 1
      return () => {
        open -= 1
        all.open -= 1
      }
    },
    async ready(signal) {
      const deadline = performance.now() + patience
      while (socket.bufferedAmount > waitsAbove && !signal.aborted) {
        if (performance.now() > deadline || socket.bufferedAmount > endsAbove)
          return drop(socket, closeCodes.slow, 'Too slow a reader.')
        await pause(50)
      }
    },
  }
}
