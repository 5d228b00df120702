import type { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { encodeKeyset } from '../keyset.ts'
import { headOfChanges } from '../log/changed.ts'
import { toInboxRoom } from './inbox-row.ts'
import type { InboxRoom, inboxListInput } from './inbox.schema.ts'
import { placeOf } from './order.ts'
import { readPage } from './page.ts'

/** The desk's list, a page at a time; `since` is where `inbox.events` goes on from. */
export async function listInbox(
  ctx: SignedContext,
  input: z.infer<typeof inboxListInput>,
): Promise<{ rooms: InboxRoom[]; nextCursor: string | null; since: string }> {
  const since = await headOfChanges(ctx.house.db) // before the rooms are read, or a change in between goes unheard
  const rows = await readPage(ctx, input)
  const page = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? page.at(-1) : null
  return {
    rooms: page.map(toInboxRoom),
    nextCursor: last ? encodeKeyset(placeOf(input.sort, last)) : null,
    since,
  }
}
