import type { Tx } from '@etalase/db'
import type { Page } from '../log/log.ts'

/** So many lines at once that no statement comes near its limit. */
const stretch = 2_000

/** Whether the shopper themselves goes, or only what is old. */
interface Scope {
  shopper: boolean
}

/** What was said goes; its lines stay, so that the numbers have no hole and every open view is told. */
export async function eraseRoom(page: Page, { shopper }: Scope): Promise<void> {
  const { tx, room, at, append } = page
  for (let from = 0; from < room.lastSeq; from += stretch) {
    await emptyMessages(tx, room.id, from)
    await emptyEvents(tx, room.id, from)
  }
  await tx.$executeRaw`
    UPDATE "Event" SET data = jsonb_set(jsonb_set(data, '{member,name}', '""'), '{member,avatar}', 'null')
    WHERE ${shopper} AND "roomId" = ${room.id}::uuid AND kind = 'room.shopperChanged'`
  await tx.$executeRaw`
    DELETE FROM "CardAction" WHERE "messageId" IN (SELECT id FROM "Message" WHERE "roomId" = ${room.id}::uuid)`
  await tx.roomMember.updateMany({ where: { roomId: room.id, userId: room.shopperId }, data: { unread: 0 } })
  append('room.erased', { shopper })
  const nothing = { topic: null, subject: null, lastMessagePreview: null, metadata: {}, unread: 0 }
  const closed = { status: 'CLOSED', closedAt: room.closedAt ?? at, waitingSince: null } as const
  await tx.room.update({ where: { id: room.id }, data: { ...nothing, ...closed, erasedAt: at } })
}

/** Both sides': whoever answered has said the shopper's name, and what it was about. */
async function emptyMessages(tx: Tx, roomId: string, from: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Message" SET text = NULL, product = NULL, "productId" = NULL, "variantId" = NULL,
      "senderName" = CASE WHEN "senderKind" IN ('CUSTOMER', 'GUEST') THEN '' ELSE "senderName" END
    WHERE "roomId" = ${roomId}::uuid AND seq > ${from} AND seq <= ${from + stretch}`
}

async function emptyEvents(tx: Tx, roomId: string, from: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Event" SET kind = CASE kind WHEN 'card.acted' THEN 'log.skipped' ELSE kind END,
      data = CASE kind WHEN 'card.acted' THEN '{}' ELSE '{"topic": null, "subject": null}'::jsonb END
    WHERE "roomId" = ${roomId}::uuid AND seq > ${from} AND seq <= ${from + stretch}
      AND kind IN ('room.started', 'card.acted')`
}
