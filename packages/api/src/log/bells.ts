/** Why a reader woke: something may have changed, nothing has for a while, or it is to stop. */
export type Wake = 'rung' | 'silent' | 'stopped'

/** One reader's ear: a ring between two waits is not lost, and many rings wake it once. */
export interface Bell extends Disposable {
  next(): Promise<Wake>
  /** Whether the one of this name, of several, has rung since this was last asked. */
  rang(name: string): boolean
}

/**
 * The bells of this process, by name. They carry nothing: whoever hears one reads the log again,
 * so a lost ring costs time and never a message.
 */
export class Bells {
  readonly #ears = new Map<string, Set<Ear>>()
  readonly #outside = new Set<(name: string) => void>()

  /** Rings here, and tells the other servers where there is a way to. */
  ring(name: string): void {
    this.ringHere(name)
    for (const tell of this.#outside) tell(name)
  }

  ringHere(name: string): void {
    for (const ear of this.#ears.get(name) ?? []) ear.ring(name)
  }

  /** Lets every reader say that it is still there; the host calls it now and then. */
  tick(): void {
    for (const ear of this.#all()) ear.wake('silent')
  }

  onRing(tell: (name: string) => void): () => void {
    this.#outside.add(tell)
    return () => this.#outside.delete(tell)
  }

  listen(names: string | readonly string[], signal: AbortSignal): Bell {
    const ear = new Ear()
    const forget = [names].flat().map((name) => this.#add(name, ear))
    const stop = () => {
      for (const it of forget) it()
      ear.wake('stopped')
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    // A subscription that ends by itself, as by a refusal, never has its signal aborted.
    ear.onLeave(() => {
      signal.removeEventListener('abort', stop)
      stop()
    })
    return ear
  }

  #add(name: string, ear: Ear): () => void {
    const ears = this.#ears.get(name) ?? new Set()
    this.#ears.set(name, ears.add(ear))
    return () => {
      ears.delete(ear)
      if (ears.size === 0 && this.#ears.get(name) === ears) this.#ears.delete(name)
    }
  }

  names(prefix: string): string[] {
    return [...this.#ears.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length))
  }

  get size(): number {
    return this.#all().size
  }

  /** Each ear once, however many names it listens to. */
  #all(): Set<Ear> {
    return new Set([...this.#ears.values()].flatMap((ears) => [...ears]))
  }
}

const rank = { silent: 1, rung: 2, stopped: 3 }

class Ear implements Bell {
  #heard: Wake | null = null
  #waiting: ((wake: Wake) => void) | null = null
  readonly #rang = new Set<string>()
  #leave = () => {}

  onLeave(leave: () => void): void {
    this.#leave = leave
  }

  [Symbol.dispose](): void {
    this.#leave()
  }

  ring(name: string): void {
    this.#rang.add(name)
    this.wake('rung')
  }

  rang(name: string): boolean {
    return this.#rang.delete(name)
  }

  wake(wake: Wake): void {
    if (this.#waiting) {
      this.#waiting(wake)
      this.#waiting = null
      if (wake !== 'stopped') return
    }
    if (!this.#heard || rank[wake] > rank[this.#heard]) this.#heard = wake
  }

  next(): Promise<Wake> {
    const heard = this.#heard
    if (heard && heard !== 'stopped') this.#heard = null
    if (heard) return Promise.resolve(heard)
    return new Promise((resolve) => (this.#waiting = resolve))
  }
}
