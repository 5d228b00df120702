import { Prisma } from '@etalase/db'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { toMessage, type MessageRow } from '../message/message-row.ts'
import { isStaff, visibleTo } from '../room/access.ts'
import type { Viewer } from '../session/session.schema.ts'
import type { RoomEvent } from './log.schema.ts'

interface Row {
  head: number
  seq: number | null
  kind: string
  actorId: string | null
  clientId: string | null
  createdAt: Date
  data: object
  message: MessageRow | null
}

export interface LogPage {
  head: number
  events: RoomEvent[]
}

/** The events after a cursor, and how far the log goes. Access is checked in the same statement. */
export async function readEvents(
  ctx: SignedContext,
  roomId: string,
  after: number,
  limit: number,
): Promise<LogPage> {
  const rows = await ctx.house.db.$queryRaw<Row[]>(Prisma.sql`
    SELECT r."lastSeq" AS head, e.seq, e.kind, e."actorId", e."clientId", e."createdAt", e.data,
           to_jsonb(m) AS message
    FROM "Room" r
    LEFT JOIN LATERAL (
      SELECT * FROM "Event" WHERE "roomId" = r.id AND seq > ${after} ORDER BY seq LIMIT ${limit}
    ) e ON true
    LEFT JOIN "Message" m ON e.kind = 'message.sent' AND m."roomId" = r.id AND m.seq = e.seq
    WHERE r.id = ${roomId}::uuid AND ${visibleTo(ctx.viewer)}
    ORDER BY e.seq`)
  const first = rows[0]
  if (!first) throw new Refusal('NOT_FOUND')
  if (first.seq === null) return { head: first.head, events: [] }
  return { head: first.head, events: rows.map((row) => toEvent(roomId, row, ctx.viewer)) }
}

const staffOnly = new Set(['room.priorityChanged'])

function toEvent(roomId: string, row: Row, viewer: Viewer): RoomEvent {
  const at = row.createdAt.toISOString()
  if (staffOnly.has(row.kind) && !isStaff(viewer)) {
    return { roomId, seq: row.seq!, kind: 'log.skipped', actorId: null, at, data: {} }
  }
  const data = row.message ? { message: toMessage(row.message) } : row.data
  const clientId = row.clientId ? { clientId: row.clientId } : {}
  // The one place where the column's JSON becomes the union again; only `record` and `send` write it.
  return { roomId, seq: row.seq, kind: row.kind, actorId: row.actorId, ...clientId, at, data } as RoomEvent
}
