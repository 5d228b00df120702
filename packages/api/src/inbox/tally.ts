import { Prisma, type Db } from '@etalase/db'
import { visibleTo } from '../room/access.ts'
import type { Handler, Priority, Status } from '../room/room.schema.ts'
import type { Viewer } from '../session/session.schema.ts'

export interface Tally {
  assigneeId: string | null
  status: Status
  priority: Priority
  handler: Handler
  rooms: number
  unread: number
}

/** A reader who finds so many lines that could be fewer sums them up, and takes away at most so many at once. */
const many = 1_000
const atOnce = 5_000

/** How many rooms there are of each kind, from the differences that the database notes at every change. */
export async function readTallies(db: Db, viewer: Viewer): Promise<Tally[]> {
  const groups = await db.$queryRaw<(Tally & { lines: number })[]>(Prisma.sql`
    SELECT r."assigneeId", r.status, r.priority, r.handler,
           sum(r.rooms)::int AS rooms, sum(r.unread)::int AS unread, count(*)::int AS lines
    FROM "RoomTally" r WHERE ${visibleTo(viewer)} GROUP BY 1, 2, 3, 4`)
  const lines = groups.reduce((sum, group) => sum + group.lines, 0)
  if (lines - groups.length > many) await foldTallies(db)
  return groups
}

/** One statement, so that every reader sees the lines or their sum; one at a time, for two would find the same lines. */
export async function foldTallies(db: Db): Promise<void> {
  await db.$executeRaw`
    WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock('"RoomTally"'::regclass::bigint) AS mine),
    lines AS (
      DELETE FROM "RoomTally" WHERE id IN (
        SELECT id FROM "RoomTally" WHERE (SELECT mine FROM turn) ORDER BY id LIMIT ${atOnce})
      RETURNING "assigneeId", status, priority, handler, rooms, unread)
    INSERT INTO "RoomTally" ("assigneeId", status, priority, handler, rooms, unread)
    SELECT "assigneeId", status, priority, handler, sum(rooms), sum(unread) FROM lines
    GROUP BY 1, 2, 3, 4 HAVING sum(rooms) <> 0 OR sum(unread) <> 0`
}
