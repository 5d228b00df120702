import { httpBatchLink, httpLink, splitLink, type TRPCLink } from '@trpc/client'
import type { AppRouter } from '../app-router.ts'
import type { Live } from '../live.ts'
import type { Ground } from './ground.ts'
import { lateLink } from './late-link.ts'

interface LinkOptions extends Pick<Ground, 'url' | 'headers' | 'fetch'> {
  live: () => Promise<Live>
}

/** Queries and mutations go over HTTP; the code for subscriptions comes with the first one. */
export function createLinks({ url, headers, fetch, live }: LinkOptions): TRPCLink<AppRouter>[] {
  return [
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: lateLink(async () => {
        const { line, settled } = await live()
        await settled()
        return line
      }),
      false: splitLink({
        // What changes something waits for nobody else's answer: one may have to wait for a room that is locked.
        condition: (op) => op.type === 'mutation',
        true: httpLink({ url, headers, fetch }),
        false: httpBatchLink({ url, maxItems: 10, headers, fetch }),
      }),
    }),
  ]
}
