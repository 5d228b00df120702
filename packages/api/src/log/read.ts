import { Prisma } from '@etalase/db'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { visibleTo } from '../room/access.ts'
import { epoch } from './epoch.ts'
import { toEvent, type EventRow } from './event-row.ts'
import { changeKinds, type RoomEvent } from './log.schema.ts'

type Row = { epoch: string; head: number } & (EventRow | { seq: null })

export interface LogPage {
  epoch: string
  head: number
  events: RoomEvent[]
}

/** A page of long messages ends early, so that whoever asks for many at once costs no more memory than others. */
const mostBytes = 128 * 1024

/**
 * The next events after a cursor, at least one where there is one, and how far the log goes. Access is checked in
 * the same statement.
 */
export async function readEvents(
  ctx: SignedContext,
  roomId: string,
  after: number,
  limit: number,
): Promise<LogPage> {
  const rows = await ctx.house.db.$queryRaw<Row[]>(Prisma.sql`
    SELECT ${epoch} AS epoch, r."lastSeq" AS head, e.seq, e.kind, e."actorId", e."clientId", e."createdAt", e.data,
           CASE WHEN e.kind = ANY(${changeKinds}) THEN (SELECT u.name FROM "User" u WHERE u.id = e."actorId") END AS "actorName",
           e.message
    FROM "Room" r
    LEFT JOIN LATERAL (
      SELECT e.*, to_jsonb(m) AS message, sum(octet_length(m.text)) OVER (
        ORDER BY e.seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
      FROM (SELECT * FROM "Event" WHERE "roomId" = r.id AND seq > ${after} ORDER BY seq LIMIT ${limit}) e
      LEFT JOIN "Message" m ON e.kind = 'message.sent' AND m."roomId" = r.id AND m.seq = e.seq
    ) e ON coalesce(e.before, 0) <= ${mostBytes}
    WHERE r.id = ${roomId}::uuid AND ${visibleTo(ctx.viewer)}
    ORDER BY e.seq`)
  const first = rows[0]
  if (!first) throw new Refusal('NOT_FOUND')
  const logged = rows.filter((row) => row.seq !== null)
  return {
    epoch: first.epoch,
    head: first.head,
    events: logged.map((row) => toEvent(roomId, row, ctx.viewer)),
  }
}
