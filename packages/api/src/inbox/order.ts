import { Prisma } from '@etalase/db'
import { z } from 'zod'
import { id as uuid, time } from '../field.schema.ts'
import { decodeKeyset } from '../keyset.ts'
import { priorities } from '../room/room.schema.ts'
import type { InboxRow } from './inbox-row.ts'
import type { inboxListInput } from './inbox.schema.ts'

type ListInput = z.infer<typeof inboxListInput>
type Sort = ListInput['sort']

/** Each is the order of an index. */
export const orders: Record<Sort, Prisma.Sql> = {
  activity: Prisma.sql`r."lastActivityAt" DESC, r.id DESC`,
  waiting: Prisma.sql`r."waitingSince" ASC, r.id ASC`,
  priority: Prisma.sql`r.priority DESC, r."lastActivityAt" DESC, r.id DESC`,
}

const place = z.tuple([time, uuid, z.enum(priorities).optional()])

export function placeOf(sort: Sort, row: InboxRow): z.infer<typeof place> {
  const at = sort === 'waiting' ? row.waitingSince! : row.lastActivityAt
  return [at.toISOString(), row.id, ...(sort === 'priority' ? [row.priority] : [])] as z.infer<typeof place>
}

export function after({ sort, cursor }: ListInput): Prisma.Sql {
  const waits = sort === 'waiting' ? Prisma.sql`r."waitingSince" IS NOT NULL` : Prisma.sql`true`
  if (!cursor) return waits
  const [at, id, priority] = decodeKeyset(cursor, place)
  const moment = Prisma.sql`${at}::timestamptz`
  if (sort === 'waiting') return Prisma.sql`${waits} AND (r."waitingSince", r.id) > (${moment}, ${id}::uuid)`
  if (sort === 'activity') return Prisma.sql`(r."lastActivityAt", r.id) < (${moment}, ${id}::uuid)`
  return Prisma.sql`(r.priority, r."lastActivityAt", r.id) < (${priority ?? 'LOW'}::"Priority", ${moment}, ${id}::uuid)`
}
