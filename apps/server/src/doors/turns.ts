import type { WebSocket } from 'ws'
import { closeCodes, drop } from './socket-guard.ts'

const atOnce = 10
const mostWaiting = 100

/** Of the calls on a socket ten run at a time, and the next one begins when an answer has gone out. */
export function openTurns(socket: WebSocket, drained: () => Promise<void>): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let running = 0

  function next() {
    // Who is gone is not answered: what waits is forgotten with the socket.
    if (running >= atOnce || socket.readyState !== socket.OPEN) return
    const begin = waiting.shift()
    if (!begin) return
    running += 1
    begin()
  }

  async function ended() {
    await drained()
    running -= 1
    next()
  }

  return async () => {
    if (waiting.length >= mostWaiting) drop(socket, closeCodes.rate, 'Too many calls.')
    const turn = new Promise<void>((begin) => waiting.push(begin))
    next()
    await turn
    return () => void setImmediate(() => void ended()) // the answer is sent right after the call has ended
  }
}
