/** A WebSocket whose connections can be cut, as a lost network would. */
export function cuttable() {
  const open = new Set<globalThis.WebSocket>()
  class Cuttable extends WebSocket {
    constructor(url: string | URL) {
      super(url)
      open.add(this)
      this.addEventListener('close', () => open.delete(this))
    }
  }
  return { WebSocket: Cuttable, cut: () => [...open].forEach((socket) => socket.close()), open }
}

/** A WebSocket behind a proxy that knows no upgrade. */
class Refused extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSING = 2
  static readonly CLOSED = 3
  readyState = 0
  binaryType = 'blob'

  constructor() {
    super()
    setTimeout(() => {
      this.readyState = 3
      this.dispatchEvent(new Event('error'))
      this.dispatchEvent(Object.assign(new Event('close'), { code: 1006 }))
    })
  }

  send() {}
  close() {}
}

export const noWebSocket = Refused as unknown as typeof WebSocket

/** A WebSocket that loses the one frame that says `words`, as none should; the log has it still. */
export function losing(words: string) {
  let isLost = false
  const loses = ({ data }: MessageEvent) =>
    !isLost && typeof data === 'string' && data.includes(words) && (isLost = true)
  class Losing extends WebSocket {
    override addEventListener(type: string, listener: EventListenerOrEventListenerObject) {
      const tell = (event: Event) =>
        typeof listener === 'function' ? listener(event) : listener.handleEvent(event)
      super.addEventListener(type, (event) => (event instanceof MessageEvent && loses(event)) || tell(event))
    }
  }
  return Losing
}
