import type { WebSocket } from 'ws'
import { closeCodes, drop } from './socket-guard.ts'

const patience = 10_000

/** Somebody who has not said yet who they are. How long we take to look them up is not held against them. */
export class Stranger {
  readonly #socket: WebSocket
  readonly #leave: () => void
  #timer: NodeJS.Timeout

  constructor(socket: WebSocket, leave: () => void) {
    this.#socket = socket
    this.#leave = leave
    // Their line may be slow, so they may try again.
    this.#timer = this.#goSoon(closeCodes.slow, 'Nothing was said.')
  }

  greeted(): void {
    clearTimeout(this.#timer)
  }

  isNobody(): void {
    this.#timer = this.#goSoon(closeCodes.sessionEnded, 'Sign in first.')
  }

  isKnown(): void {
    this.#leave()
  }

  #goSoon(code: number, why: string): NodeJS.Timeout {
    return setTimeout(drop, patience, this.#socket, code, why).unref()
  }
}
