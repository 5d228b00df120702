import { Prisma } from '@etalase/db'
import type { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { epoch } from '../log/epoch.ts'
import { visibleTo } from './access.ts'
import { toRoom, type RoomRow } from './room-row.ts'
import type { historyInput, Member, Room } from './room.schema.ts'
import type { HistoryPage, Snapshot } from './snapshot.schema.ts'
import { threadPage, toThreadPage, type ThreadPageRow } from './thread-page.ts'

const limit = 50

interface SnapshotRow extends ThreadPageRow {
  room: RoomRow
  epoch: string
  members: (Member & { unread: number })[]
}

/** One statement, so that the room, its members, its thread and the cursor are of one moment. */
export async function readSnapshot({ house, viewer }: SignedContext, roomId: string): Promise<Snapshot> {
  const [row] = await house.db.$queryRaw<SnapshotRow[]>(Prisma.sql`
    SELECT to_jsonb(r) AS room, ${epoch} AS epoch,
      (SELECT jsonb_agg(jsonb_build_object('id', u.id, 'kind', u.kind, 'name', u.name, 'avatar', u.avatar,
                'lastReadSeq', m."lastReadSeq", 'unread', m.unread) ORDER BY u.kind IN ('CUSTOMER', 'GUEST') DESC, u.id)
       FROM "RoomMember" m JOIN "User" u ON u.id = m."userId" WHERE m."roomId" = r.id) AS members,
      said.messages, happened.changes
    FROM "Room" r ${threadPage(viewer, { before: null, limit })}
    WHERE r.id = ${roomId}::uuid AND ${visibleTo(viewer)}`)
  if (!row) throw new Refusal('NOT_FOUND')
  const shopper = row.members.find((member) => member.id === row.room.shopperId)
  const { messages, changes } = toThreadPage(roomId, row, { viewer, limit })
  return {
    room: toRoom(row.room, shopper?.unread ?? 0, viewer),
    members: row.members.map(({ unread: _, ...member }) => member),
    messages,
    changes,
    cursor: row.room.lastSeq,
    epoch: row.epoch,
  }
}

export async function readHistory(
  { house, viewer }: SignedContext,
  { roomId, before, limit: most }: z.infer<typeof historyInput>,
): Promise<HistoryPage> {
  const [row] = await house.db.$queryRaw<ThreadPageRow[]>(Prisma.sql`
    SELECT said.messages, happened.changes
    FROM "Room" r ${threadPage(viewer, { before: before ?? null, limit: most })}
    WHERE r.id = ${roomId}::uuid AND ${visibleTo(viewer)}`)
  if (!row) throw new Refusal('NOT_FOUND')
  return toThreadPage(roomId, row, { viewer, limit: most })
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
