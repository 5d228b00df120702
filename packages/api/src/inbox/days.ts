import { Prisma } from '@etalase/db'
import type { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { visibleTo } from '../room/access.ts'
import type { InboxDay, InboxDays, inboxDaysInput } from './inbox.schema.ts'

/** The rooms of the last days as the viewer's calendar has them, and how soon they got their first answer. */
export async function readDays(
  { house, viewer }: SignedContext,
  { timeZone, days }: z.infer<typeof inboxDaysInput>,
): Promise<InboxDays> {
  const today = Prisma.sql`date_trunc('day', now() AT TIME ZONE ${timeZone})`
  const first = Prisma.sql`${today} - ${days - 1} * interval '1 day'`
  const started = (from: Prisma.Sql, before: Prisma.Sql) => Prisma.sql`
    SELECT count(*)::int AS rooms, count(r."firstResponseAt")::int AS answered, ${median} AS "firstResponse"
    FROM "Room" r WHERE ${visibleTo(viewer)}
      AND r."createdAt" >= (${from}) AT TIME ZONE ${timeZone} AND r."createdAt" < (${before}) AT TIME ZONE ${timeZone}`
  const tomorrow = Prisma.sql`${today} + interval '1 day'`
  // Day by day, because one without rooms is a day too, and one of 23 hours as well.
  const [each, [all]] = await Promise.all([
    house.db.$queryRaw<InboxDay[]>(Prisma.sql`
      SELECT to_char(day, 'YYYY-MM-DD') AS day, r.* FROM generate_series(${first}, ${today}, interval '1 day') day
      CROSS JOIN LATERAL (${started(Prisma.sql`day`, Prisma.sql`day + interval '1 day'`)}) r ORDER BY day.day`),
    house.db.$queryRaw<[InboxDay]>(started(first, tomorrow)), // no median can be told from those of the days
  ])
  return { days: each, firstResponse: all.firstResponse }
}

/** date_part and not extract: sorting numerics takes most of the time. */
const median = Prisma.sql`round(percentile_cont(0.5) WITHIN GROUP (
  ORDER BY date_part('epoch', r."firstResponseAt" - r."createdAt")))::int`
