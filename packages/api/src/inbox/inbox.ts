import { Prisma } from '@etalase/db'
import { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { decodeKeyset, encodeKeyset } from '../keyset.ts'
import { headOfChanges } from '../log/changed.ts'
import { visibleTo } from '../room/access.ts'
import { priorities } from '../room/room.schema.ts'
import { filtered } from './filter.ts'
import { inboxColumns, inboxTables, toInboxRoom, type InboxRow } from './inbox-row.ts'
import type { InboxRoom, inboxListInput } from './inbox.schema.ts'

type ListInput = z.infer<typeof inboxListInput>
type Sort = ListInput['sort']

/** The desk's list, a page at a time; `since` is where `inbox.events` goes on from. */
export async function listInbox(
  ctx: SignedContext,
  input: ListInput,
): Promise<{ rooms: InboxRoom[]; nextCursor: string | null; since: string }> {
  const since = await headOfChanges(ctx.house.db) // before the rooms are read, or a change in between goes unheard
  const rows = await ctx.house.db.$queryRaw<InboxRow[]>(Prisma.sql`
    SELECT ${inboxColumns} FROM ${inboxTables}
    WHERE ${visibleTo(ctx.viewer)} AND ${filtered(input)} AND ${after(input)}
    ORDER BY ${orders[input.sort]} LIMIT ${input.limit + 1}`)
  const page = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? page.at(-1) : null
  return {
    rooms: page.map(toInboxRoom),
    nextCursor: last ? encodeKeyset(placeOf(input.sort, last)) : null,
    since,
  }
}

const orders: Record<Sort, Prisma.Sql> = {
  activity: Prisma.sql`r."lastActivityAt" DESC, r.id DESC`,
  waiting: Prisma.sql`r."waitingSince" ASC, r.id ASC`,
  priority: Prisma.sql`r.priority DESC, r."lastActivityAt" DESC, r.id DESC`,
}

const place = z.tuple([z.iso.datetime(), z.uuid(), z.enum(priorities).optional()])

function placeOf(sort: Sort, row: InboxRow): z.infer<typeof place> {
  const at = sort === 'waiting' ? row.waitingSince! : row.lastActivityAt
  return [at.toISOString(), row.id, ...(sort === 'priority' ? [row.priority] : [])] as z.infer<typeof place>
}

function after({ sort, cursor }: ListInput): Prisma.Sql {
  const waits = sort === 'waiting' ? Prisma.sql`r."waitingSince" IS NOT NULL` : Prisma.sql`true`
  if (!cursor) return waits
  const [at, id, priority] = decodeKeyset(cursor, place)
  const time = Prisma.sql`${at}::timestamptz`
  if (sort === 'waiting') return Prisma.sql`(r."waitingSince", r.id) > (${time}, ${id}::uuid)`
  if (sort === 'activity') return Prisma.sql`(r."lastActivityAt", r.id) < (${time}, ${id}::uuid)`
  return Prisma.sql`(r.priority, r."lastActivityAt", r.id) < (${priority ?? 'LOW'}::"Priority", ${time}, ${id}::uuid)`
}
