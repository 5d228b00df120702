import { Prisma, type Db } from '@etalase/db'
import type { SignedContext } from '../context.ts'
import { visibleTo } from '../room/access.ts'
import type { Handler, Priority, Status } from '../room/room.schema.ts'

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
export async function readTallies({ house, viewer }: SignedContext): Promise<Tally[]> {
  // All lines are counted, whosever they are: it may be that only agents ever look.
  const groups = await house.db.$queryRaw<(Tally & { spare: number })[]>(Prisma.sql`
    WITH sums AS (
      SELECT "assigneeId", status, priority, handler,
             sum(rooms)::int AS rooms, sum(unread)::int AS unread, count(*) AS lines
      FROM "RoomTally" GROUP BY 1, 2, 3, 4)
    SELECT r."assigneeId", r.status, r.priority, r.handler, r.rooms, r.unread,
           (SELECT sum(lines) - count(*) FROM sums)::int AS spare
    FROM sums r WHERE ${visibleTo(viewer)}`)
  if (groups[0] && groups[0].spare > many) {
    await foldTallies(house.db).catch((error) => house.warn('the kept figures could not be summed up', error))
  }
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
