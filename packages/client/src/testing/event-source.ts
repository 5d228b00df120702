type Fetch = typeof globalThis.fetch

/** An EventSource for Node, as far as tRPC needs one; it takes `fetch`, for a token cannot go into an address. */
class FetchEventSource extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSED = 2
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSED = 2
  readyState = 0
  private readonly abort = new AbortController()

  constructor(url: string, init: { fetch?: Fetch } = {}) {
    super()
    this.read(url, init.fetch ?? fetch).catch(() => this.fail())
  }

  close() {
    this.readyState = 2
    this.abort.abort()
  }

  private fail() {
    if (this.readyState === 2) return
    this.readyState = 2
    this.dispatchEvent(new Event('error'))
  }

  private async read(url: string, fetch: Fetch) {
    const response = await fetch(url, { headers: { accept: 'text/event-stream' }, signal: this.abort.signal })
    if (!response.ok || !response.body) return this.fail()
    this.readyState = 1
    let rest = ''
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) this.tell(block)
    }
    this.fail()
  }

  private tell(block: string) {
    const fields = new Map(
      block
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    )
    const options = { data: fields.get('data') ?? '', lastEventId: fields.get('id') ?? '' }
    this.dispatchEvent(new MessageEvent(fields.get('event') ?? 'message', options))
  }
}

export const eventSource = FetchEventSource as unknown as typeof EventSource
export const noEventSource = class extends FetchEventSource {
  constructor() {
    super('http://localhost:1', { fetch: () => Promise.reject(new Error('blocked')) })
  }
} as unknown as typeof EventSource
