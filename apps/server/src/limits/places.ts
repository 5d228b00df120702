import { atOnce, networkOf, type Limits, type Viewer } from '@etalase/api/house'

interface Holder {
  viewer: Pick<Viewer, 'id' | 'kind'> | null
  ip: string
}

/**
 * How much one may have open at once. Each server counts its own: what is open is what costs it, and a count of
 * sockets between servers would outlive a server that was killed.
 */
export class Places {
  readonly #open = new Map<string, number>()
  readonly #limits: Limits

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Gives a place, to be left once; null when there is none. */
  take(what: keyof typeof atOnce, { viewer, ip }: Holder): (() => void) | null {
    const most = atOnce[what]
    const counts = [
      ...(viewer ? [{ key: `${what}.viewer ${viewer.id}`, most: most.viewer }] : []),
      ...(viewer && viewer.kind !== 'GUEST'
        ? []
        : [{ key: `${what}.address ${networkOf(ip)}`, most: most.address }]),
    ]
    const full = counts.find((it) => (this.#open.get(it.key) ?? 0) >= this.#limits.most(it.most))
    if (full) {
      this.#limits.noteRefused(full.key.split(' ')[0]!)
      return null
    }
    for (const { key } of counts) this.#open.set(key, (this.#open.get(key) ?? 0) + 1)
    let isOpen = true
    return () => {
      if (!isOpen) return
      isOpen = false
      for (const { key } of counts) this.#leave(key)
    }
  }

  #leave(key: string): void {
    const left = this.#open.get(key)! - 1
    if (left > 0) this.#open.set(key, left)
    else this.#open.delete(key)
  }
}
