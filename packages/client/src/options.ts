import type { OutboxStorage } from './outbox/outbox-entry.ts'

/** How to reach the server, and what to do it with. */
export interface EtalaseOptions {
  /** Where the server is, for example `https://shop.example`; `''` in a page is the page's own. */
  url: string
  /** Whose session to use: a browser can hold one of each. */
  app: 'shop' | 'desk'
  /** For scripts and apps without cookies; a function is asked before each call. */
  token?: string | (() => string | null | undefined)
  fetch?: typeof globalThis.fetch
  WebSocket?: typeof globalThis.WebSocket
  EventSource?: typeof globalThis.EventSource
  /** Where unsent messages are kept. */
  storage?: OutboxStorage
  /** Whether tabs of one viewer share one socket, where the browser can; true unless set. */
  shareSocket?: boolean
}
