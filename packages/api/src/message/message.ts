import { Prisma } from '@etalase/db'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { mintId } from '../id.ts'
import { record, ringRoom } from '../log/log.ts'
import { isRepeat } from '../log/trouble.ts'
import { stopTyping } from '../presence/presence.ts'
import { isStaff, visibleTo } from '../room/access.ts'
import { bodyRow } from './message-body.ts'
import { toMessage, type MessageRow } from './message-row.ts'
import type { Message, SendInput } from './message.schema.ts'
import { sameAs } from './repeat.ts'
import { sendInto } from './turning-message.ts'

/** One statement for the ordinary message; the long way where the message also changes the room. */
export async function sendMessage(ctx: SignedContext, input: SendInput): Promise<Message> {
  try {
    const sent = await append(ctx, input)
    if (sent) ringRoom(ctx.house, input.roomId)
    const message = sent ?? (await record(ctx, input.roomId, (page) => sendInto(ctx, page, input)))
    stopTyping(ctx, input.roomId)
    return message
  } catch (error) {
    // Taken away between the commit and a second try, the room is no room any more; the message stands all the same.
    const gone = error instanceof Refusal && error.reason === 'NOT_FOUND'
    const before = isRepeat(error) || gone ? await sentBefore(ctx, input) : null
    if (before) return before
    throw isRepeat(error) ? new Refusal('CLIENT_ID_REUSED') : error
  }
}

/** Whoever waited for the lock began earlier, but comes later. */
const at = Prisma.sql`greatest(now(), r."updatedAt")`

/** A repeated clientId breaks the unique key, so the whole statement rolls back and leaves no hole. */
async function append(ctx: SignedContext, input: SendInput): Promise<Message | null> {
  const { viewer, house } = ctx
  const staff = isStaff(viewer)
  const reply = input.replyToSeq ?? null
  const [row] = await house.db.$queryRaw<MessageRow[]>(Prisma.sql`
    WITH body AS (${bodyRow(input.body)}),
    room AS (
      UPDATE "Room" r SET
        "lastSeq" = r."lastSeq" + 1, "lastActivityAt" = ${at}, "updatedAt" = ${at},
        "lastMessagePreview" = body.preview, "lastMessageKind" = body.kind,
        "lastMessageBy" = ${viewer.kind}::"UserKind",
        unread = CASE WHEN ${staff} THEN 0 ELSE r.unread + 1 END,
        "waitingSince" = CASE WHEN ${staff} THEN NULL ELSE coalesce(r."waitingSince", ${at}) END,
        "firstResponseAt" = CASE WHEN ${staff} THEN coalesce(r."firstResponseAt", ${at}) ELSE r."firstResponseAt" END
      FROM body, "RoomMember" me
      WHERE r.id = ${input.roomId}::uuid AND me."roomId" = r.id AND me."userId" = ${viewer.id}::uuid
        AND r.status = 'OPEN' AND ${visibleTo(viewer)}
        AND (NOT ${staff} OR (r.handler <> 'BOT' AND r."assigneeId" IS NOT NULL))
        AND (${reply}::int IS NULL OR ${reply}::int <= r."lastSeq")
      RETURNING r.id, r."lastSeq" AS seq, r."shopperId", r."updatedAt" AS at
    ), event AS (
      INSERT INTO "Event" ("roomId", seq, kind, "actorId", "clientId", "createdAt")
      SELECT id, seq, 'message.sent', ${viewer.id}::uuid, ${input.clientId}::uuid, at FROM room
    ), marks AS (
      UPDATE "RoomMember" m SET
        "lastReadSeq" = CASE WHEN m."userId" = ${viewer.id}::uuid THEN room.seq ELSE m."lastReadSeq" END,
        unread = CASE WHEN m."userId" = ${viewer.id}::uuid THEN 0 ELSE m.unread + 1 END
      FROM room WHERE m."roomId" = room.id AND m."userId" IN (${viewer.id}::uuid, room."shopperId")
    )
    INSERT INTO "Message" (id, "roomId", seq, "clientId", "senderId", "senderKind", "senderName",
                           kind, text, "productId", "variantId", product, "replyToSeq", "createdAt")
    SELECT ${mintId()}::uuid, room.id, room.seq, ${input.clientId}::uuid, ${viewer.id}::uuid,
           ${viewer.kind}::"UserKind", ${viewer.name}, body.kind, body.text, body."productId", body."variantId",
           body.product, ${reply}::int, room.at
    FROM room, body RETURNING *`)
  return row ? toMessage(row) : null
}

/** The first result of this clientId in this room. */
async function sentBefore(ctx: SignedContext, input: SendInput): Promise<Message | null> {
  const { roomId, clientId } = input
  const row = await ctx.house.db.message.findFirst({ where: { roomId, clientId, senderId: ctx.viewer.id } })
  return row && sameAs(toMessage(row), input)
}
