import { setTimeout as pause } from 'node:timers/promises'
import type { Outlet } from '@etalase/api/house'
import type { WebSocket } from 'ws'
import { maxSubscriptions } from './frames.ts'
import { closeCodes, drop, endsAbove } from './socket-guard.ts'
import { openTurns } from './turns.ts'

const waitsAbove = 256 * 1024
const patience = 5_000

/** The other end of a socket's calls and subscriptions: a slow reader makes them wait, and then goes. */
export function outletOf(socket: WebSocket, all: { open: number }): Outlet {
  let open = 0
  async function drained(most: number, signal?: AbortSignal): Promise<void> {
    const deadline = performance.now() + patience
    while (socket.bufferedAmount > waitsAbove && !signal?.aborted) {
      if (performance.now() > deadline || socket.bufferedAmount > most)
        return drop(socket, closeCodes.slow, 'Too slow a reader.')
      await pause(50)
    }
  }
  return {
    // One answer may be larger than what a stream may pile up.
    turn: openTurns(socket, () => drained(Infinity)),
    open() {
      if (open >= maxSubscriptions) return null
      open += 1
      all.open += 1
      return () => {
        open -= 1
        all.open -= 1
      }
    },
    ready: (signal) => drained(endsAbove, signal),
  }
}
