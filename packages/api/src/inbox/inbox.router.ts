import { tracked } from '@trpc/server'
// Names the type that `tracked` returns; without it the router's declaration cannot be written (TS2883).
import type {} from '@trpc/server/unstable-core-do-not-import'
import { paced } from '../log/paced.ts'
import { router, staff } from '../trpc.ts'
import { followInbox } from './changes.ts'
import { listInbox } from './inbox.ts'
import { inboxEventsInput, inboxListInput } from './inbox.schema.ts'
import { readStats } from './stats.ts'

export const inboxRouter = router({
  list: staff.input(inboxListInput).query(({ ctx, input }) => listInbox(ctx, input)),
  stats: staff.query(({ ctx }) => readStats(ctx)),
  events: staff.input(inboxEventsInput).subscription(async function* ({ ctx, input, signal }) {
    const from = input.lastEventId ?? input.cursor ?? null
    for await (const { cursor, change } of paced(ctx, signal!, followInbox(ctx, from, signal!))) {
      yield tracked(cursor, change)
    }
  }),
})
