import type { Transport } from '../connection/connection.ts'
import type { EtalaseOptions } from '../options.ts'
import { addressOf } from './address.ts'

/** What a client stands on: where the server is, and what this place has to reach it. */
export interface Ground {
  app: 'shop' | 'desk'
  url: string
  socketUrl: string
  token: () => string | undefined
  headers: () => Record<string, string>
  fetch: typeof globalThis.fetch
  WebSocket: typeof globalThis.WebSocket | undefined
  EventSource: typeof globalThis.EventSource | undefined
  /** Best first. */
  transports: Transport[]
  shareSocket: boolean
}

export function groundOf(options: EtalaseOptions): Ground {
  const { app } = options
  const address = addressOf(options.url)
  const token = () => (typeof options.token === 'function' ? options.token() : options.token) ?? undefined
  const WebSocket = options.WebSocket ?? globalThis.WebSocket
  const EventSource = options.EventSource ?? (options.token ? undefined : globalThis.EventSource)
  const transports: Transport[] = ['polling']
  if (EventSource) transports.unshift('sse')
  if (WebSocket) transports.unshift('websocket')
  return {
    app,
    url: address.http,
    socketUrl: address.socket,
    token,
    headers() {
      const bearer = token()
      return { 'x-etalase-app': app, ...(bearer && { authorization: `Bearer ${bearer}` }) }
    },
    fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
    WebSocket,
    EventSource,
    transports,
    shareSocket: options.shareSocket ?? true,
  }
}
