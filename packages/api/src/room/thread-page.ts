import { Prisma } from '@etalase/db'
import { changesFor, toEvent, type EventRow } from '../log/event-row.ts'
import type { RoomChange } from '../log/log.schema.ts'
import { mostReceipts } from '../message/message.schema.ts'
import { toMessage, type MessageRow } from '../message/message-row.ts'
import type { Viewer } from '../session/session.schema.ts'
import { isStaff } from './access.ts'
import type { HistoryPage } from './snapshot.schema.ts'

interface Stretch {
  /** Null for the newest page. */
  before: number | null
  limit: number
}

const mostChanges = 200

export interface ThreadPageRow {
  messages: MessageRow[] | null
  changes: EventRow[] | null
}

/**
 * A page of a room's thread, to be joined with the room `r`: one message more than asked for, which shows
 * whether there are older ones, and the changes of the stretch. Each page ends where the next one begins.
 */
export function threadPage(viewer: Viewer, { before, limit }: Stretch): Prisma.Sql {
  return Prisma.sql`
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(to_jsonb(m) ORDER BY m.seq) AS messages,
             CASE WHEN count(*) > ${limit} THEN (array_agg(m.seq ORDER BY m.seq DESC))[${limit}] ELSE 0 END AS start
      FROM (
        SELECT m.*, (
          SELECT jsonb_agg(to_jsonb(a) ORDER BY a.at, a.id)
          FROM (SELECT * FROM "CardAction" WHERE "messageId" = m.id ORDER BY at DESC, id DESC LIMIT ${mostReceipts}) a
        ) AS receipts
        FROM "Message" m WHERE m."roomId" = r.id AND (${isStaff(viewer)} OR m.kind <> 'NOTE') AND (${before}::int IS NULL OR m.seq < ${before}::int)
        ORDER BY m.seq DESC LIMIT ${limit + 1}
      ) m
    ) said
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(to_jsonb(e) ORDER BY e.seq) AS changes
      FROM (
        SELECT e.seq, e.kind, e."actorId", e."createdAt", e.data,
               (SELECT u.name FROM "User" u WHERE u.id = e."actorId") AS "actorName"
        FROM "Event" e
        WHERE e."roomId" = r.id AND e.seq > said.start AND (${before}::int IS NULL OR e.seq < ${before}::int)
          AND e.kind = ANY(${changesFor(viewer)})
        ORDER BY e.seq DESC LIMIT ${mostChanges}
      ) e
    ) happened`
}

export function toThreadPage(
  roomId: string,
  row: ThreadPageRow,
  { viewer, limit }: { viewer: Viewer; limit: number },
): HistoryPage {
  const messages = row.messages ?? []
  return {
    messages: messages.slice(-limit).map(toMessage),
    changes: (row.changes ?? []).map((change) => toEvent(roomId, change, viewer) as RoomChange),
    more: messages.length > limit,
  }
}
