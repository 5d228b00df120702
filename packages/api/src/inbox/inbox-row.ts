import { Prisma } from '@etalase/db'
import type { RoomRow } from '../room/room-row.ts'
import type { UserKind } from '../session/session.schema.ts'
import type { InboxRoom } from './inbox.schema.ts'

export type InboxRow = Omit<RoomRow, 'metadata' | 'changedXid'> & {
  shopperKind: UserKind
  shopperName: string
  shopperAvatar: string | null
  assigneeName: string | null
  lastSenderId: string | null
}

export const inboxColumns = Prisma.sql`r.*, s.kind AS "shopperKind", s.name AS "shopperName",
  s.avatar AS "shopperAvatar", a.name AS "assigneeName",
  (SELECT m."senderId" FROM "Message" m WHERE m."roomId" = r.id ORDER BY m.seq DESC LIMIT 1) AS "lastSenderId"`
export const inboxTables = Prisma.sql`"Room" r JOIN "User" s ON s.id = r."shopperId" LEFT JOIN "User" a ON a.id = r."assigneeId"`

export function toInboxRoom(row: InboxRow): InboxRoom {
  const { id, channel, status, handler, priority, topic, subject, unread } = row
  const { lastMessagePreview: preview, lastMessageKind: kind, lastMessageBy: by } = row
  return {
    id,
    shopper: { id: row.shopperId, kind: row.shopperKind, name: row.shopperName, avatar: row.shopperAvatar },
    assignee: row.assigneeId ? { id: row.assigneeId, name: row.assigneeName ?? '' } : null,
    channel,
    status,
    handler,
    priority,
    topic,
    subject,
    lastMessage: kind && by ? { preview: preview ?? '', kind, by, senderId: row.lastSenderId } : null,
    lastActivityAt: row.lastActivityAt.toISOString(),
    waitingSince: row.waitingSince?.toISOString() ?? null,
    unread,
    createdAt: row.createdAt.toISOString(),
  }
}
