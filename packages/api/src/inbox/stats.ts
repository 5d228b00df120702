import { Prisma } from '@etalase/db'
import type { SignedContext } from '../context.ts'
import { visibleTo } from '../room/access.ts'
import type { Handler, Priority, Status } from '../room/room.schema.ts'
import type { InboxStats } from './inbox.schema.ts'

interface Group {
  status: Status
  priority: Priority
  handler: Handler
  assigned: boolean
  mine: boolean
  rooms: number
  unread: number
}

/** Status counts every room; the other figures are about those still open. */
export async function readStats({ house, viewer }: SignedContext): Promise<InboxStats> {
  const groups = await house.db.$queryRaw<Group[]>(Prisma.sql`
    SELECT r.status, r.priority, r.handler, r."assigneeId" IS NOT NULL AS assigned,
           coalesce(r."assigneeId" = ${viewer.id}::uuid, false) AS mine,
           count(*)::int AS rooms, (count(*) FILTER (WHERE r.unread > 0))::int AS unread
    FROM "Room" r WHERE ${visibleTo(viewer)} GROUP BY 1, 2, 3, 4, 5`)
  const open = groups.filter((group) => group.status === 'OPEN')
  const sum = (of: Group[], what: 'rooms' | 'unread' = 'rooms') =>
    of.reduce((total, group) => total + group[what], 0)
  const by = <K extends string>(of: Group[], names: K[], key: 'status' | 'priority' | 'handler') =>
    Object.fromEntries(names.map((name) => [name, sum(of.filter((g) => g[key] === name))])) as Record<
      K,
      number
    >
  return {
    total: sum(groups),
    status: by(groups, ['OPEN', 'RESOLVED', 'CLOSED'], 'status'),
    priority: by(open, ['LOW', 'NORMAL', 'HIGH', 'URGENT'], 'priority'),
    handler: by(open, ['BOT', 'AGENT', 'PAUSED'], 'handler'),
    unread: sum(open, 'unread'),
    unassigned: sum(open.filter((group) => !group.assigned)),
    mine: sum(open.filter((group) => group.mine)),
  }
}
