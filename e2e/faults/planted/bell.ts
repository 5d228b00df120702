import type { Logged } from './draft.ts'

/** What goes between the processes of a tiny chat: who types, or that something was written. */
export type Heard = { typing: string } | { written: Logged }

/** A bell that can be cut, as a Redis that is away. */
export class Bell {
  isCut = false
  readonly #ears = new Set<(heard: Heard) => void>()

  ring(heard: Heard): void {
    if (!this.isCut) for (const tell of this.#ears) tell(heard)
  }

  /** Each call of the answer waits for one ring; null means that there was none for a moment. */
  listen(signal: AbortSignal): () => Promise<Heard | null> {
    const heard: Heard[] = []
    let wake = () => {}
    const tell = (it: Heard) => {
      heard.push(it)
      wake()
    }
    this.#ears.add(tell)
    const stop = () => {
      this.#ears.delete(tell)
      wake()
    }
    signal.addEventListener('abort', stop, { once: true })
    return async () => {
      const first = heard.shift()
      if (first || signal.aborted) return first ?? null
      const { promise, resolve } = Promise.withResolvers<void>()
      wake = resolve
      const timer = setTimeout(resolve, moment)
      await promise
      clearTimeout(timer)
      return heard.shift() ?? null
    }
  }
}

const moment = 25
