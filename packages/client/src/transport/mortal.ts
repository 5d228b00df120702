type SocketClass = typeof globalThis.WebSocket

const opens = 8_000
const closes = 3_000

/**
 * A WebSocket that waits neither for its opening nor for its closing for ever. On a line that is open and
 * carries nothing others do, some for minutes, and whoever uses them hears nothing of it.
 */
export function mortal(Base: SocketClass, { opensWithin = opens, closesWithin = closes } = {}): SocketClass {
  return class extends Base {
    #isOver = false
    #timer = setTimeout(() => this.close(), opensWithin)

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('open', () => clearTimeout(this.#timer))
      // The first to listen, so that nobody hears of the same end twice.
      const once = (event: Event) => this.#isOver && event.stopImmediatePropagation()
      this.addEventListener('error', once)
      this.addEventListener('close', (event) => {
        clearTimeout(this.#timer)
        once(event)
        this.#isOver = true
      })
    }

    override close(code?: number, reason?: string): void {
      const wasOpening = this.readyState === Base.CONNECTING
      clearTimeout(this.#timer)
      if (!this.#isOver) this.#timer = setTimeout(() => this.#giveUp(wasOpening), closesWithin)
      super.close(code, reason)
    }

    #giveUp(wasOpening: boolean): void {
      if (typeof Event === 'undefined') return // React Native, whose sockets end by themselves
      if (wasOpening) this.dispatchEvent(new Event('error'))
      this.dispatchEvent(Object.assign(new Event('close'), { code: 1006, reason: '', wasClean: false }))
    }
  }
}
