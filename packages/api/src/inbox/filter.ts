import { Prisma } from '@etalase/db'
import type { z } from 'zod'
import type { inboxFilter } from './inbox.schema.ts'

export function filtered(input: z.output<typeof inboxFilter>): Prisma.Sql {
  const { status, priority, handler, channel, assigneeId, unread, q } = input
  const all = [Prisma.sql`true`]
  if (status) all.push(Prisma.sql`r.status = ${status}::"RoomStatus"`)
  if (priority) all.push(Prisma.sql`r.priority = ${priority}::"Priority"`)
  if (handler) all.push(Prisma.sql`r.handler = ${handler}::"Handler"`)
  if (channel) all.push(Prisma.sql`r.channel = ${channel}::"Channel"`)
  if (assigneeId) all.push(Prisma.sql`r."assigneeId" = ${assigneeId}::uuid`)
  if (assigneeId === null) all.push(Prisma.sql`r."assigneeId" IS NULL`)
  if (unread !== undefined) all.push(unread ? Prisma.sql`r.unread > 0` : Prisma.sql`r.unread = 0`)
  if (q) all.push(naming(q))
  return Prisma.join(all, ' AND ')
}

/** By shopper, subject or what was said: each gathered from its own index, never by walking the rooms. */
function naming(q: string): Prisma.Sql {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`r.id IN (
    SELECT o.id FROM "Room" o WHERE o."shopperId" IN (
      SELECT id FROM "User" WHERE name ILIKE ${like} OR email ILIKE ${like} OR phone ILIKE ${like})
    UNION SELECT id FROM "Room" WHERE subject ILIKE ${like}
    UNION SELECT "roomId" FROM "Message" WHERE text ILIKE ${like})`
}
