import { Prisma } from '@etalase/db'
import type { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { visibleTo } from '../room/access.ts'
import { filtered } from './filter.ts'
import { inboxColumns, inboxTables, type InboxRow } from './inbox-row.ts'
import type { inboxListInput } from './inbox.schema.ts'
import { after, orders } from './order.ts'
import { roomHas, roomsWith, termOf, type Term } from './search.ts'

type ListInput = z.infer<typeof inboxListInput>

/** A page and one room more, which says that there is another page. */
export async function readPage(ctx: SignedContext, input: ListInput): Promise<InboxRow[]> {
  const rooms = Prisma.sql`SELECT r.id FROM "Room" r
    WHERE ${visibleTo(ctx.viewer)} AND ${filtered(input)} AND ${after(input)}`
  const order = Prisma.sql`ORDER BY ${orders[input.sort]}`
  const limit = input.limit + 1
  if (!input.q) return readRows(ctx, Prisma.sql`${rooms} ${order} LIMIT ${limit}`, order)
  const term = termOf(input.q)
  for (const most of walks) {
    const near = await walk(ctx, { rooms: Prisma.sql`${rooms} ${order} LIMIT ${most}`, term, order, limit })
    if (near.page.length === limit || near.walked < most) return near.page
    if (near.page.length * 6 < limit) break
  }
  const found = Prisma.sql`r.id = ANY (ARRAY(${roomsWith(term)}))`
  return readRows(ctx, Prisma.sql`${rooms} AND ${found} ${order} LIMIT ${limit}`, order)
}

/** Where many rooms have a word, a page of them is near, and the index would gather them all; else it gathers few. */
const walks = [300, 3_000]

interface Walk {
  rooms: Prisma.Sql
  term: Term
  order: Prisma.Sql
  limit: number
}

/** Looks into the first rooms of the list one by one; where it came to their end, the page has all that there are. */
async function walk({ house }: SignedContext, { rooms, term, order, limit }: Walk) {
  const rows = await house.db.$queryRaw<(InboxRow & { walked: number })[]>(Prisma.sql`
    WITH walk AS MATERIALIZED (${rooms}),
    found AS MATERIALIZED (SELECT id FROM walk WHERE ${roomHas(term, Prisma.sql`walk.id`)} LIMIT ${limit})
    SELECT ${inboxColumns}, walk.walked FROM (SELECT count(*)::int AS walked FROM walk) walk
    LEFT JOIN (found JOIN (${inboxTables}) ON r.id = found.id) ON true ${order}`)
  return { page: rows.filter(({ id }) => id !== null), walked: rows[0]!.walked }
}

/** What the list shows is fetched for the page alone; the page itself comes from an index. */
function readRows(ctx: SignedContext, page: Prisma.Sql, order: Prisma.Sql): Promise<InboxRow[]> {
  return ctx.house.db.$queryRaw<InboxRow[]>(Prisma.sql`
    SELECT ${inboxColumns} FROM (${page}) page JOIN ${inboxTables} ON r.id = page.id ${order}`)
}
