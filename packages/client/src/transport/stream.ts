import { TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from '../app-router.ts'
import type { Ground } from './ground.ts'

/**
 * Subscriptions as server-sent events. tRPC's own link does the same, and mends broken streams besides;
 * ours leaves that to whoever follows, who also steps down, and is a tenth of the size.
 */
export function createStream(ground: Ground): TRPCLink<AppRouter> {
  const { app, url, EventSource } = ground
  const withHeaders: typeof fetch = (input, init) =>
    ground.fetch(input, {
      ...init,
      headers: { ...(init?.headers as Record<string, string>), ...ground.headers() },
    })
  // An EventSource of your own may take `fetch`; the browsers' take only the first.
  const init = { withCredentials: true, fetch: withHeaders } as EventSourceInit

  return () =>
    ({ op }) =>
      observable((observer) => {
        if (!EventSource) return observer.error(new TRPCClientError('There is no EventSource here.'))
        // The app only: a token in an address ends up in logs.
        const query = { ...(op.input !== undefined && { input: op.input }), connectionParams: { app } }
        const pairs = Object.entries(query).map(
          ([name, it]) => `${name}=${encodeURIComponent(JSON.stringify(it))}`,
        )
        const source = new EventSource(`${url}/${op.path}?${pairs.join('&')}`, init)
        const on = (event: string, hear: (message: MessageEvent<string>) => void) =>
          source.addEventListener(event, (message) => hear(message as MessageEvent<string>))
        const broken = (error: TRPCClientError<AppRouter>) => {
          source.close()
          observer.error(error)
        }
        on('connected', () => observer.next({ result: { type: 'started' } }))
        on('message', ({ data, lastEventId }) => {
          const said: unknown = JSON.parse(data)
          observer.next({ result: { data: lastEventId ? { id: lastEventId, data: said } : said } })
        })
        on('serialized-error', ({ data }) => broken(TRPCClientError.from({ error: JSON.parse(data) })))
        on('error', () => broken(new TRPCClientError('The stream broke.')))
        on('return', () => {
          source.close()
          observer.complete()
        })
        return () => source.close()
      })
}
