import { httpBatchLink, httpLink, httpSubscriptionLink, splitLink, type TRPCLink } from '@trpc/client'
import type { AppRouter } from '../app-router.ts'
import type { Transport } from '../connection/connection.ts'

interface LinkOptions {
  url: string
  app: 'shop' | 'desk'
  token: () => string | undefined
  fetch: typeof globalThis.fetch
  /** A stream has no time limit. */
  streamFetch: typeof globalThis.fetch
  EventSource: typeof globalThis.EventSource | undefined
  socket: TRPCLink<AppRouter> | undefined
  transport: () => Transport
}

/** Queries and mutations go over HTTP; a subscription takes the transport it was opened for. */
export function createLinks(options: LinkOptions): TRPCLink<AppRouter>[] {
  const { url, app, token, fetch, transport } = options
  const headers = () => {
    const bearer = token()
    return { 'x-etalase-app': app, ...(bearer && { authorization: `Bearer ${bearer}` }) }
  }
  const withHeaders: typeof fetch = (input, init) =>
    options.streamFetch(input, {
      ...init,
      headers: { ...(init?.headers as Record<string, string>), ...headers() },
    })
  const stream = httpSubscriptionLink<AppRouter, typeof EventSource>({
    url,
    EventSource: options.EventSource,
    // The app only: a token in an address ends up in logs. An EventSource of your own may take `fetch`.
    connectionParams: { app },
    eventSourceOptions: { withCredentials: true, fetch: withHeaders } as EventSourceInit,
  })
  return [
    splitLink({
      condition: (op) => op.type === 'subscription',
      false: splitLink({
        // A message waits for nobody else's answer.
        condition: (op) => op.context['alone'] === true,
        true: httpLink({ url, headers, fetch }),
        false: httpBatchLink({ url, maxItems: 10, headers, fetch }),
      }),
      true: splitLink({
        condition: (op) => !options.socket || (op.context['transport'] ?? transport()) === 'sse',
        true: stream,
        false: options.socket ?? stream,
      }),
    }),
  ]
}
