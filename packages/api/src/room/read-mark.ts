import type { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { record, type Page } from '../log/log.ts'
import { isStaff } from './access.ts'
import { joinRoom } from './membership.ts'
import type { markReadInput } from './room.schema.ts'

/** A read mark only ever moves up; one that would not move writes nothing. */
export async function markRead(
  ctx: SignedContext,
  { roomId, upTo }: z.infer<typeof markReadInput>,
): Promise<void> {
  const { viewer } = ctx
  await record(ctx, roomId, async (page) => {
    const { tx, room } = page
    // An admin who looks into a colleague's room has not read it for the desk.
    if (isStaff(viewer) && room.assigneeId && room.assigneeId !== viewer.id) return
    // To the last message and no further: reading a mark of somebody else's would answer marks with marks for ever.
    const seen = await tx.message.aggregate({ where: { roomId, seq: { lte: upTo } }, _max: { seq: true } })
    const mark = seen._max.seq ?? 0
    const member = await tx.roomMember.findUnique({ where: { roomId_userId: { roomId, userId: viewer.id } } })
    if (mark <= (member?.lastReadSeq ?? 0)) return
    await joinRoom(page, viewer)
    await moveMark(page, { userId: viewer.id, mark })
  })
}

async function moveMark({ tx, room, append }: Page, { userId, mark }: { userId: string; mark: number }) {
  const shopper = userId === room.shopperId
  const senderId = shopper ? { not: userId } : room.shopperId
  const above = await tx.message.count({ where: { roomId: room.id, seq: { gt: mark }, senderId } })
  // Another of the desk may have read further.
  const unread = shopper ? above : Math.min(above, room.unread)
  append('message.read', { userId, upTo: mark, side: shopper ? 'shopper' : 'desk', unread })
  const key = { roomId_userId: { roomId: room.id, userId } }
  await tx.roomMember.update({ where: key, data: { lastReadSeq: mark, ...(shopper ? { unread } : {}) } })
  if (!shopper) await tx.room.update({ where: { id: room.id }, data: { unread } })
}
