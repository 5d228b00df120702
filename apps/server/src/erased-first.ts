import { setTimeout as pause } from 'node:timers/promises'
import { eraseAgain, type House } from '@etalase/api/house'

const every = 1_000

/** Whether people may come in: not before everybody is erased again whom a backup has brought back. */
export class ErasedFirst {
  isOpen = false
  readonly #house: House
  readonly #leaving = new AbortController()
  /** Said once: it may be tried for long. */
  #said = ''

  constructor(house: House) {
    this.#house = house
  }

  /** Answers after the first try, and goes on trying. */
  async begin(): Promise<void> {
    await this.#try()
    void this.#goOn()
  }

  leave(): void {
    this.#leaving.abort()
  }

  async #goOn(): Promise<void> {
    const { signal } = this.#leaving
    while (!this.isOpen && !signal.aborted) {
      await pause(every, null, { signal }).catch(() => null)
      if (!signal.aborted) await this.#try()
    }
  }

  async #try(): Promise<void> {
    try {
      let why: unknown
      const { left } = await eraseAgain(this.#house, (error) => (why = error))
      this.isOpen = left === 0
      if (left > 0) this.#warn(`${left} of those whom a backup has brought back could not be erased`, why)
    } catch (error) {
      this.#warn('whether a backup has brought back who was erased could not be looked for', error)
    }
  }

  #warn(what: string, error: unknown): void {
    if (this.#leaving.signal.aborted || what === this.#said) return
    this.#said = what
    this.#house.warn(`nobody is let in, and it is tried again every second: ${what}`, error)
  }
}
