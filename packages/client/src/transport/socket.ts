import { createWSClient, wsLink, type TRPCLink } from '@trpc/client'
import type { AppRouter } from '../app-router.ts'
import type { Wire } from '../connection/wire.ts'
import { backoff } from '../jitter.ts'
import { mortal } from './mortal.ts'

interface SocketOptions {
  url: string
  WebSocket: typeof globalThis.WebSocket
  params: () => Record<string, string>
  wire: Wire
}

/** The one socket of a client. It is opened by the first subscription, and again after `drop`. */
export function createSocket({ url, WebSocket: Base, params, wire }: SocketOptions) {
  const WebSocket = mortal(Base)
  let current: ReturnType<typeof createWSClient> | null = null

  function open() {
    const socket = createWSClient({
      url,
      WebSocket,
      connectionParams: params,
      lazy: { enabled: true, closeMs: 5_000 },
      keepAlive: { enabled: true, intervalMs: 20_000, pongTimeoutMs: 5_000 },
      retryDelayMs: (attempt) => backoff(Math.max(attempt, wire.failures)),
      onClose(cause) {
        if (socket === current) closed(cause?.code)
      },
    })
    return socket
  }

  function closed(code?: number) {
    if (code !== 4401 && code !== 4403) return wire.broken()
    drop()
    wire.refused(code === 4401 ? 'signed-out' : 'denied')
  }

  function drop() {
    const old = current
    current = null
    void old?.close()
  }

  const link: TRPCLink<AppRouter> = (runtime) => (call) =>
    wsLink<AppRouter>({ client: (current ??= open()) })(runtime)(call)
  return { link, drop }
}
