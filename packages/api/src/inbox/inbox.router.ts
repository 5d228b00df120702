// Names the type that `tracked` returns; without it the router's declaration cannot be written (TS2883).
import type {} from '@trpc/server/unstable-core-do-not-import'
import { router, staff } from '../trpc.ts'
import { streamInbox } from './changes.ts'
import { readDays } from './days.ts'
import { listInbox } from './inbox.ts'
import { inboxDaysInput, inboxEventsInput, inboxListInput } from './inbox.schema.ts'
import { readStats } from './stats.ts'
import { streamTyping } from './typing.ts'

export const inboxRouter = router({
  list: staff.input(inboxListInput).query(({ ctx, input }) => listInbox(ctx, input)),
  stats: staff.query(({ ctx }) => readStats(ctx)),
  days: staff.input(inboxDaysInput).query(({ ctx, input }) => readDays(ctx, input)),
  events: staff
    .input(inboxEventsInput)
    .subscription(({ ctx, input, signal }) => streamInbox(ctx, input, signal!)),
  typing: staff.subscription(({ ctx, signal }) => streamTyping(ctx, signal!)),
})
