import type { Prisma } from '@etalase/db'
import { isStaff } from './access.ts'
import type { Viewer } from '../session/session.schema.ts'
import type { Room } from './room.schema.ts'

export type RoomRow = Prisma.RoomGetPayload<object>

type Dated<T> = { [K in keyof T]: T[K] extends Date | null ? T[K] | string : T[K] }

const iso = (time: Date | string | null) => (time === null ? null : new Date(time).toISOString())

/** The room as this viewer may see it; `shopperUnread` stands in the shopper's member row. */
export function toRoom(row: Dated<Omit<RoomRow, 'changedXid'>>, shopperUnread: number, viewer: Viewer): Room {
  const { id, shopperId, assigneeId, channel, status, handler, topic, subject, previousRoomId } = row
  return {
    id,
    shopperId,
    assigneeId,
    channel,
    status,
    handler,
    ...(isStaff(viewer) ? { handlerEpoch: row.handlerEpoch, priority: row.priority } : {}),
    topic,
    subject,
    previousRoomId,
    unread: { shopper: shopperUnread, desk: row.unread },
    createdAt: new Date(row.createdAt).toISOString(),
    firstResponseAt: iso(row.firstResponseAt),
    resolvedAt: iso(row.resolvedAt),
    closedAt: iso(row.closedAt),
    ...(row.erasedAt ? { erased: true as const } : {}),
  }
}
