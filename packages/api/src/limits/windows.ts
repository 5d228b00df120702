interface Window {
  used: number
  ends: number
}

const sweepEvery = 60_000

/** Counts in this process. */
export class Windows {
  readonly #windows = new Map<string, Window>()
  #swept = Date.now()

  get size(): number {
    return this.#windows.size
  }

  /** How many milliseconds until there is room again; 0 when there is some. */
  wait(key: string, times: number): number {
    const window = this.#current(key)
    return window && window.used >= times ? window.ends - Date.now() : 0
  }

  add(key: string, ms: number): void {
    const window = this.#current(key)
    if (window) window.used += 1
    else this.#windows.set(key, { used: 1, ends: Date.now() + ms })
    this.#sweep()
  }

  giveBack(key: string): void {
    const window = this.#current(key)
    if (window) window.used -= 1
  }

  /** What all servers together have counted; our own count goes on from there when nobody answers any more. */
  learn(key: string, used: number, msLeft: number): void {
    const window = this.#current(key)
    if (!window || used >= window.used) this.#windows.set(key, { used, ends: Date.now() + msLeft })
  }

  #current(key: string): Window | undefined {
    const window = this.#windows.get(key)
    return window && window.ends > Date.now() ? window : undefined
  }

  #sweep(): void {
    const now = Date.now()
    if (now - this.#swept < sweepEvery) return
    this.#swept = now
    for (const [key, { ends }] of this.#windows) if (ends <= now) this.#windows.delete(key)
  }
}
