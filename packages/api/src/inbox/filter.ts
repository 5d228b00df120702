import { Prisma } from '@etalase/db'
import type { z } from 'zod'
import type { inboxFilter } from './inbox.schema.ts'

/** Only columns that the indexes of the list carry along: another one would be looked up room by room. */
export function filtered(input: z.output<typeof inboxFilter>): Prisma.Sql {
  const { status, priority, handler, channel, assigneeId, unread } = input
  const all = [Prisma.sql`true`]
  if (status) all.push(Prisma.sql`r.status = ${status}::"RoomStatus"`)
  if (priority) all.push(Prisma.sql`r.priority = ${priority}::"Priority"`)
  if (handler) all.push(Prisma.sql`r.handler = ${handler}::"Handler"`)
  if (channel) all.push(Prisma.sql`r.channel = ${channel}::"Channel"`)
  if (assigneeId) all.push(Prisma.sql`r."assigneeId" = ${assigneeId}::uuid`)
  if (assigneeId === null) all.push(Prisma.sql`r."assigneeId" IS NULL`)
  if (unread !== undefined) all.push(unread ? Prisma.sql`r.unread > 0` : Prisma.sql`r.unread = 0`)
  return Prisma.join(all, ' AND ')
}
