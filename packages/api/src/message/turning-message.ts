import { Prisma } from '@etalase/db'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { mintId } from '../id.ts'
import type { Page } from '../log/log.ts'
import { isStaff } from '../room/access.ts'
import { joinRoom } from '../room/membership.ts'
import { takeRoom } from '../room/room.ts'
import { bodyRow } from './message-body.ts'
import { toMessage } from './message-row.ts'
import type { Message, SendInput } from './message.schema.ts'
import { sameAs } from './repeat.ts'

interface BodyRow {
  kind: 'TEXT' | 'PRODUCT'
  text: string | null
  productId: string | null
  variantId: string | null
  product: Prisma.InputJsonObject | null
  preview: string
}

/** A message that also reopens the room, takes it over, or cannot be: the reason is found under the lock. */
export async function sendInto(ctx: SignedContext, page: Page, input: SendInput): Promise<Message> {
  const { tx, room } = page
  const { viewer } = ctx
  const { clientId } = input
  const known = await tx.message.findFirst({ where: { roomId: room.id, senderId: viewer.id, clientId } })
  if (known) return sameAs(toMessage(known), input)
  if (room.status === 'CLOSED') throw new Refusal('ROOM_CLOSED')
  if (input.replyToSeq && input.replyToSeq > room.lastSeq) throw new Refusal('NOT_FOUND')
  const [body] = await tx.$queryRaw<BodyRow[]>(bodyRow(input.body))
  if (!body) throw new Refusal('PRODUCT_WITHDRAWN')
  await joinRoom(page, viewer)
  if (isStaff(viewer)) await takeRoom(page, viewer)
  else if (room.status === 'RESOLVED') page.append('room.statusChanged', { from: 'RESOLVED', to: 'OPEN' })
  const message = await write(ctx, page, input, body)
  await count(ctx, page, body, message.seq)
  return message
}

async function write(ctx: SignedContext, page: Page, input: SendInput, body: BodyRow): Promise<Message> {
  const { id: senderId, kind: senderKind, name: senderName } = ctx.viewer
  const { roomId, clientId, replyToSeq } = input
  const { preview: _, ...content } = body
  const seq = page.append('message.sent', {} as never, { clientId })
  const head = {
    id: mintId(),
    roomId,
    seq,
    clientId,
    senderId,
    senderKind,
    senderName,
    replyToSeq,
    createdAt: page.at,
  }
  return toMessage(
    await page.tx.message.create({ data: { ...head, ...content, product: body.product ?? Prisma.DbNull } }),
  )
}

async function count(
  { viewer }: SignedContext,
  page: Page,
  { preview, kind }: BodyRow,
  seq: number,
): Promise<void> {
  const { tx, room, at } = page
  const staff = isStaff(viewer)
  const last = {
    lastActivityAt: at,
    lastMessagePreview: preview,
    lastMessageKind: kind,
    lastMessageBy: viewer.kind,
  }
  const desk = { unread: 0, waitingSince: null, firstResponseAt: room.firstResponseAt ?? at }
  const waitingSince = room.waitingSince ?? at
  const shopper = { unread: { increment: 1 }, waitingSince, status: 'OPEN', resolvedAt: null } as const
  await tx.room.update({ where: { id: room.id }, data: { ...last, ...(staff ? desk : shopper) } })
  const mark = (userId: string) => ({ roomId_userId: { roomId: room.id, userId } })
  await tx.roomMember.update({ where: mark(viewer.id), data: { lastReadSeq: seq, unread: 0 } })
  if (staff) await tx.roomMember.update({ where: mark(room.shopperId), data: { unread: { increment: 1 } } })
}
