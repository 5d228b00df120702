import { Prisma } from '@etalase/db'
import type { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { toMessage, type MessageRow } from '../message/message-row.ts'
import type { Message } from '../message/message.schema.ts'
import { visibleTo } from './access.ts'
import { toRoom, type RoomRow } from './room-row.ts'
import type { historyInput, Member, Room, Snapshot } from './room.schema.ts'

const newest = 50

interface SnapshotRow {
  room: RoomRow
  members: (Member & { unread: number })[]
  messages: MessageRow[] | null
}

/** One statement, so that the room, its members, its messages and the cursor are of one moment. */
export async function readSnapshot(ctx: SignedContext, roomId: string): Promise<Snapshot> {
  const [row] = await ctx.house.db.$queryRaw<SnapshotRow[]>(Prisma.sql`
    SELECT to_jsonb(r) AS room,
      (SELECT jsonb_agg(jsonb_build_object('id', u.id, 'kind', u.kind, 'name', u.name, 'avatar', u.avatar,
                'lastReadSeq', m."lastReadSeq", 'unread', m.unread) ORDER BY u.kind IN ('CUSTOMER', 'GUEST') DESC, u.id)
       FROM "RoomMember" m JOIN "User" u ON u.id = m."userId" WHERE m."roomId" = r.id) AS members,
      (SELECT jsonb_agg(to_jsonb(m) ORDER BY m.seq) FROM (${messagesBefore(null, newest)}) m) AS messages
    FROM "Room" r WHERE r.id = ${roomId}::uuid AND ${visibleTo(ctx.viewer)}`)
  if (!row) throw new Refusal('NOT_FOUND')
  const shopper = row.members.find((member) => member.id === row.room.shopperId)
  return {
    room: toRoom(row.room, shopper?.unread ?? 0, ctx.viewer),
    members: row.members.map(({ unread: _, ...member }) => member),
    messages: (row.messages ?? []).map(toMessage),
    cursor: row.room.lastSeq,
  }
}

/** A page of messages with the receipts on their cards; `r` is the room around it. */
function messagesBefore(before: number | null, limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT m.*, (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.id) FROM "CardAction" a WHERE a."messageId" = m.id) AS receipts
    FROM "Message" m WHERE m."roomId" = r.id AND (${before}::int IS NULL OR m.seq < ${before}::int)
    ORDER BY m.seq DESC LIMIT ${limit}`
}

export async function readHistory(
  ctx: SignedContext,
  { roomId, before, limit }: z.infer<typeof historyInput>,
): Promise<{ messages: Message[]; more: boolean }> {
  const [row] = await ctx.house.db.$queryRaw<{ messages: MessageRow[] | null }[]>(Prisma.sql`
    SELECT (SELECT jsonb_agg(to_jsonb(m) ORDER BY m.seq) FROM (${messagesBefore(before ?? null, limit + 1)}) m) AS messages
    FROM "Room" r WHERE r.id = ${roomId}::uuid AND ${visibleTo(ctx.viewer)}`)
  if (!row) throw new Refusal('NOT_FOUND')
  const messages = (row.messages ?? []).map(toMessage)
  return { messages: messages.slice(-limit), more: messages.length > limit }
}

export async function readOwnRooms(ctx: SignedContext): Promise<Room[]> {
  const rows = await ctx.house.db.room.findMany({
    where: { shopperId: ctx.viewer.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { members: { where: { userId: ctx.viewer.id } } },
    take: 100,
  })
  return rows.map((row) => toRoom(row, row.members[0]?.unread ?? 0, ctx.viewer))
}
