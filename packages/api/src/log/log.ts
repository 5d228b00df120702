import type { Prisma, Tx } from '@etalase/db'
import type { House, SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { visibleTo } from '../room/access.ts'
import type { RoomRow } from '../room/room-row.ts'
import type { EventData, EventKind } from './log.schema.ts'

/** Adds an event to the room's log and answers its number. */
type Append = <K extends EventKind>(kind: K, data: EventData[K], by?: Author) => number

interface Author {
  actorId?: string | null
  clientId?: string
}

/** The work of one change: its transaction, the locked room, the time it happens, and the log. */
export interface Page {
  tx: Tx
  room: RoomRow
  at: Date
  actorId: string | null
  append: Append
}

/** Every change of a room goes through here: lock its row, do the work, write its events, ring the bell. */
export async function record<T>(
  ctx: SignedContext,
  roomId: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const result = await ctx.house.db.$transaction((tx) =>
    recordIn(tx, { roomId, actorId: ctx.viewer.id, where: visibleTo(ctx.viewer) }, work),
  )
  ringRoom(ctx.house, roomId)
  return result
}

interface Target {
  roomId: string
  /** Null where nobody did it: its time had come. */
  actorId: string | null
  where: Prisma.Sql
}

/** The same inside a transaction of the caller's, who rings the bell after the commit. */
export async function recordIn<T>(tx: Tx, target: Target, work: (page: Page) => Promise<T>): Promise<T> {
  // Whoever waited for the lock began earlier, but comes later.
  const [room] = await tx.$queryRaw<(RoomRow & { at: Date })[]>`
    SELECT r.*, greatest(now(), r."updatedAt") AS at FROM "Room" r WHERE r.id = ${target.roomId}::uuid AND ${target.where} FOR UPDATE`
  if (!room) throw new Refusal('NOT_FOUND')
  const events: Prisma.EventCreateManyInput[] = []
  const append: Append = (kind, data, by) => {
    const seq = room.lastSeq + events.length + 1
    const { actorId = target.actorId, clientId } = by ?? {}
    const stored = kind === 'message.sent' ? {} : (data as Prisma.InputJsonObject)
    events.push({ roomId: room.id, seq, kind, actorId, clientId, data: stored, createdAt: room.at })
    return seq
  }
  const result = await work({ tx, room, at: room.at, actorId: target.actorId, append })
  if (events.length > 0) {
    await tx.event.createMany({ data: events })
    const lastSeq = room.lastSeq + events.length
    await tx.room.update({ where: { id: room.id }, data: { lastSeq, updatedAt: room.at } })
  }
  return result
}

export function ringRoom(house: Pick<House, 'bells'>, roomId: string): void {
  house.bells.ring(`room:${roomId}`)
  house.bells.ring('desk')
}
