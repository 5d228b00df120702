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
  readonly #shifts = Array.from({ length: 25 }, () => new Set<Ear>())
  #came = 0
  #shift = 0

  /** Rings here, and tells the other servers where there is a way to. */
  ring(name: string): void {
    this.ringHere(name)
    for (const tell of this.#outside) tell(name)
  }

  ringHere(name: string): void {
    for (const ear of this.#ears.get(name) ?? []) ear.ring(name)
  }

  /** Lets every reader say that it is still there. */
  tick(): void {
    for (const shift of this.#shifts) for (const ear of shift) ear.wake('silent')
  }

  /** The same for each reader once in so long, some at a time: what all of them read in one moment is a burst. */
  tickEvery(ms: number): () => void {
    const timer = setInterval(() => {
      this.#shift = (this.#shift + 1) % this.#shifts.length
      for (const ear of this.#shifts[this.#shift]!) ear.wake('silent')
    }, ms / this.#shifts.length)
    return () => clearInterval(timer)
  }

  onRing(tell: (name: string) => void): () => void {
    this.#outside.add(tell)
    return () => this.#outside.delete(tell)
  }

  listen(names: string | readonly string[], signal: AbortSignal): Bell {
    const all = [names].flat()
    const shift = this.#shifts[this.#came++ % this.#shifts.length]!
    // Also called by a subscription that ends by itself, as by a refusal: its signal is never aborted.
    const leave = () => {
      signal.removeEventListener('abort', leave)
      shift.delete(ear)
      for (const name of all) this.#forget(name, ear)
      ear.wake('stopped')
    }
    const ear = new Ear(leave)
    shift.add(ear)
    for (const name of all) this.#ears.set(name, (this.#ears.get(name) ?? new Set()).add(ear))
    if (signal.aborted) leave()
    else signal.addEventListener('abort', leave)
    return ear
  }

  #forget(name: string, ear: Ear): void {
    const ears = this.#ears.get(name)
    ears?.delete(ear)
    if (ears?.size === 0) this.#ears.delete(name)
  }

  names(prefix: string): string[] {
    return [...this.#ears.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length))
  }

  get size(): number {
    return this.#shifts.reduce((sum, shift) => sum + shift.size, 0)
  }
}

const rank = { silent: 1, rung: 2, stopped: 3 }

class Ear implements Bell {
  #heard: Wake | null = null
  #waiting: ((wake: Wake) => void) | null = null
  #rang: Set<string> | null = null // made when it is needed: most readers sleep
  readonly #leave: () => void

  constructor(leave: () => void) {
    this.#leave = leave
  }

  [Symbol.dispose](): void {
    this.#leave()
  }

  ring(name: string): void {
    this.#rang ??= new Set()
    this.#rang.add(name)
    this.wake('rung')
  }

  rang(name: string): boolean {
    return this.#rang?.delete(name) ?? false
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
