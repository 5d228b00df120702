import { Prisma } from '@etalase/db'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { mintId } from '../id.ts'
import { record, ringRoom, type Page } from '../log/log.ts'
import { isRepeat } from '../log/trouble.ts'
import { isStaff, visibleTo } from '../room/access.ts'
import { joinRoom } from '../room/membership.ts'
import { takeRoom } from '../room/room.ts'
import { bodyRow } from './message-body.ts'
import { toMessage, type MessageRow } from './message-row.ts'
import type { Message, SendInput } from './message.schema.ts'

/** One statement for the ordinary message; the long way where the message also changes the room. */
export async function sendMessage(ctx: SignedContext, input: SendInput): Promise<Message> {
  try {
    const sent = await append(ctx, input)
    if (!sent) return await record(ctx, input.roomId, (page) => sendInto(ctx, page, input))
    ringRoom(ctx.house, input.roomId)
    return sent
  } catch (error) {
    if (isRepeat(error)) return await sentBefore(ctx, input)
    throw error
  }
}

/** A repeated clientId breaks the unique key, so the whole statement rolls back and leaves no hole. */
async function append(ctx: SignedContext, input: SendInput): Promise<Message | null> {
  const { viewer, house } = ctx
  const staff = isStaff(viewer)
  const reply = input.replyToSeq ?? null
  const [row] = await house.db.$queryRaw<MessageRow[]>(Prisma.sql`
    WITH body AS (${bodyRow(input.body)}),
    room AS (
      UPDATE "Room" r SET
        "lastSeq" = r."lastSeq" + 1, "lastActivityAt" = now(), "updatedAt" = now(),
        "lastMessagePreview" = body.preview, "lastMessageKind" = body.kind,
        "lastMessageBy" = ${viewer.kind}::"UserKind",
        unread = CASE WHEN ${staff} THEN 0 ELSE r.unread + 1 END,
        "waitingSince" = CASE WHEN ${staff} THEN NULL ELSE coalesce(r."waitingSince", now()) END,
        "firstResponseAt" = CASE WHEN ${staff} THEN coalesce(r."firstResponseAt", now()) ELSE r."firstResponseAt" END
      FROM body, "RoomMember" me
      WHERE r.id = ${input.roomId}::uuid AND me."roomId" = r.id AND me."userId" = ${viewer.id}::uuid
        AND r.status = 'OPEN' AND ${visibleTo(viewer)}
        AND (NOT ${staff} OR (r.handler <> 'BOT' AND r."assigneeId" IS NOT NULL))
        AND (${reply}::int IS NULL OR ${reply}::int <= r."lastSeq")
      RETURNING r.id, r."lastSeq" AS seq, r."shopperId"
    ), event AS (
      INSERT INTO "Event" ("roomId", seq, kind, "actorId", "clientId")
      SELECT id, seq, 'message.sent', ${viewer.id}::uuid, ${input.clientId}::uuid FROM room
    ), marks AS (
      UPDATE "RoomMember" m SET
        "lastReadSeq" = CASE WHEN m."userId" = ${viewer.id}::uuid THEN room.seq ELSE m."lastReadSeq" END,
        unread = CASE WHEN m."userId" = ${viewer.id}::uuid THEN 0 ELSE m.unread + 1 END
      FROM room WHERE m."roomId" = room.id AND m."userId" IN (${viewer.id}::uuid, room."shopperId")
    )
    INSERT INTO "Message" (id, "roomId", seq, "clientId", "senderId", "senderKind", "senderName",
                           kind, text, "productId", "variantId", product, "replyToSeq")
    SELECT ${mintId()}::uuid, room.id, room.seq, ${input.clientId}::uuid, ${viewer.id}::uuid,
           ${viewer.kind}::"UserKind", ${viewer.name}, body.kind, body.text, body."productId", body."variantId",
           body.product, ${reply}::int
    FROM room, body RETURNING *`)
  return row ? toMessage(row) : null
}

/** A message that also reopens the room, takes it over, or cannot be: the reason is found under the lock. */
export async function sendInto(ctx: SignedContext, page: Page, input: SendInput): Promise<Message> {
  const { tx, room } = page
  const { viewer } = ctx
  const known = await tx.message.findFirst({ where: { roomId: room.id, senderId: viewer.id, clientId: input.clientId } })
  if (known) return sameAs(toMessage(known), input)
  if (room.status === 'CLOSED') throw new Refusal('ROOM_CLOSED')
  if (input.replyToSeq && input.replyToSeq > room.lastSeq) throw new Refusal('NOT_FOUND')
  const [body] = await tx.$queryRaw<BodyRow[]>(bodyRow(input.body))
  if (!body) throw new Refusal('PRODUCT_WITHDRAWN')
  const staff = isStaff(viewer)
  await joinRoom(page, viewer)
  if (staff) await takeRoom(page, viewer)
  if (!staff && room.status === 'RESOLVED') page.append('room.statusChanged', { from: 'RESOLVED', to: 'OPEN' })
  const { preview, ...content } = body
  const { id: senderId, kind: senderKind, name: senderName } = viewer
  const { roomId, clientId, replyToSeq } = input
  const message = { id: mintId(), roomId, clientId, senderId, senderKind, senderName, replyToSeq, createdAt: page.at }
  const seq = page.append('message.sent', {} as never, { clientId })
  const product = content.product ?? Prisma.DbNull
  const row = await tx.message.create({ data: { ...message, ...content, product, seq } })
  await tx.room.update({
    where: { id: room.id },
    data: {
      ...(staff ? spokenByDesk(page) : spokenByShopper(page)),
      lastActivityAt: page.at,
      lastMessagePreview: preview,
      lastMessageKind: body.kind,
      lastMessageBy: viewer.kind,
    },
  })
  await tx.roomMember.update({
    where: { roomId_userId: { roomId: room.id, userId: viewer.id } },
    data: { lastReadSeq: seq, unread: 0 },
  })
  if (staff) {
    const shopper = { roomId_userId: { roomId: room.id, userId: room.shopperId } }
    await tx.roomMember.update({ where: shopper, data: { unread: { increment: 1 } } })
  }
  return toMessage(row)
}

interface BodyRow {
  kind: 'TEXT' | 'PRODUCT'
  text: string | null
  productId: string | null
  variantId: string | null
  product: Prisma.InputJsonObject | null
  preview: string
}

function spokenByDesk({ room, at }: Page) {
  return { unread: 0, waitingSince: null, firstResponseAt: room.firstResponseAt ?? at }
}

function spokenByShopper({ room, at }: Page) {
  const waitingSince = room.waitingSince ?? at
  return { unread: { increment: 1 }, waitingSince, status: 'OPEN' as const, resolvedAt: null }
}

/** The first result of this clientId, wherever it was sent. */
async function sentBefore(ctx: SignedContext, input: SendInput): Promise<Message> {
  const { roomId, clientId } = input
  const row = await ctx.house.db.message.findFirst({ where: { roomId, clientId, senderId: ctx.viewer.id } })
  if (!row) throw new Refusal('CLIENT_ID_REUSED')
  return sameAs(toMessage(row), input)
}

function sameAs(message: Message, { body, replyToSeq }: SendInput): Message {
  const product = body.kind === 'product' ? body : null
  const same =
    message.kind === (product ? 'PRODUCT' : 'TEXT') &&
    (message.text ?? '') === (body.text ?? '') &&
    message.product?.productId === product?.productId &&
    message.product?.variantId === product?.variantId &&
    message.replyToSeq === replyToSeq
  if (!same) throw new Refusal('CLIENT_ID_REUSED')
  return message
}
