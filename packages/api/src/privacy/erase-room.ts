import { Prisma, type Tx } from '@etalase/db'
import type { Page } from '../log/log.ts'
import { erasePresses, stretch } from './erase-presses.ts'

/** Whether the shopper themselves goes, or only what is old. */
interface Scope {
  shopper: boolean
}

/** What was said goes; its lines stay, so that the numbers have no hole and every open view is told. */
export async function eraseRoom(page: Page, { shopper }: Scope): Promise<void> {
  const { tx, room, at, append } = page
  for (let from = 0; from < room.lastSeq; from += stretch) {
    const lines = linesOf(room.id, from)
    await emptyMessages(tx, lines)
    await emptyEvents(tx, lines, shopper)
    await erasePresses(tx, Prisma.sql`a."messageId" IN (SELECT id FROM "Message" WHERE ${lines})`)
  }
  await tx.roomMember.updateMany({ where: { roomId: room.id, userId: room.shopperId }, data: { unread: 0 } })
  append('room.erased', { shopper })
  const nothing = { topic: null, subject: null, lastMessagePreview: null, metadata: {}, unread: 0 }
  const closed = { status: 'CLOSED', closedAt: room.closedAt ?? at, waitingSince: null } as const
  await tx.room.update({ where: { id: room.id }, data: { ...nothing, ...closed, erasedAt: at } })
}

function linesOf(roomId: string, from: number): Prisma.Sql {
  return Prisma.sql`"roomId" = ${roomId}::uuid AND seq > ${from} AND seq <= ${from + stretch}`
}

/** Both sides': whoever answered has said the shopper's name, and what it was about. */
async function emptyMessages(tx: Tx, lines: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Message" SET text = NULL, product = NULL, "productId" = NULL, "variantId" = NULL,
      "senderName" = CASE WHEN "senderKind" IN ('CUSTOMER', 'GUEST') THEN '' ELSE "senderName" END
    WHERE ${lines}`
}

/** A press becomes a line without a meaning; what the room was about and, with the shopper, who they were goes. */
async function emptyEvents(tx: Tx, lines: Prisma.Sql, shopper: boolean): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Event" SET kind = CASE kind WHEN 'card.acted' THEN 'log.skipped' ELSE kind END,
      data = CASE kind
        WHEN 'card.acted' THEN '{}'
        WHEN 'room.started' THEN '{"topic": null, "subject": null}'
        ELSE jsonb_set(jsonb_set(data, '{member,name}', '""'), '{member,avatar}', 'null') END
    WHERE ${lines}
      AND (kind IN ('room.started', 'card.acted') OR ${shopper} AND kind = 'room.shopperChanged')`
}
