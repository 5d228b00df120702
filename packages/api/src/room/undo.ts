import { Prisma } from '@etalase/db'
import type { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { toEvent } from '../log/event-row.ts'
import { recordIn, ringRoom, type Page } from '../log/log.ts'
import { isRepeat } from '../log/trouble.ts'
import type { Viewer } from '../session/session.schema.ts'
import { visibleTo } from './access.ts'
import { reverse, reversible, valueOf, type Reversible } from './reverse.ts'
import type { undoInput } from './room.schema.ts'

const patience = 15_000

/** Takes one's own change back, also where that change took the room out of one's sight. */
export async function undo(ctx: SignedContext, { roomId, seq }: z.infer<typeof undoInput>): Promise<void> {
  const { house, viewer } = ctx
  const gaveIt = Prisma.sql`EXISTS (SELECT FROM "Event" e WHERE e."roomId" = r.id AND e.seq = ${seq}
    AND e.kind = 'room.assigned' AND e."actorId" = ${viewer.id}::uuid)`
  const where = Prisma.sql`(${visibleTo(viewer)} OR ${gaveIt})`
  const target = { roomId, actorId: viewer.id, where }
  try {
    await house.db.$transaction((tx) => recordIn(tx, target, (page) => takeBack(page, viewer, seq)))
  } catch (error) {
    throw isRepeat(error) ? new Refusal('ROOM_TAKEN') : error
  }
  ringRoom(house, roomId)
}

async function takeBack(page: Page, viewer: Viewer, seq: number): Promise<void> {
  const { tx, room, at } = page
  const [first] = await readChanges(page, viewer, { seq })
  if (!first || first.actorId !== viewer.id) throw new Refusal('NOT_FOUND')
  if (at.getTime() - Date.parse(first.at) > patience) throw new Refusal('TOO_LATE')
  const since = await readChanges(page, viewer, { seq: { gt: seq } })
  const own = since[0] && cameAlong(first, since[0]) ? [first, since[0]] : [first]
  const later = since.slice(own.length - 1)
  if (own.some(({ kind }) => later.some((event) => event.kind === kind))) throw new Refusal('CHANGED_SINCE')
  if (room.status === 'CLOSED' && first.kind !== 'room.statusChanged') throw new Refusal('ROOM_CLOSED')
  for (const event of own) await reverse(page, event)
  const change = { before: valuesOf(own, 'to'), after: valuesOf(own, 'from') }
  await audit(tx, { actorId: viewer.id, action: 'room.undo', on: room.id, ...change })
}

const valuesOf = (own: Reversible[], side: 'from' | 'to'): Prisma.InputJsonObject =>
  Object.assign({}, ...own.map((event) => valueOf(event, side)))

async function readChanges({ tx, room }: Page, viewer: Viewer, which: Pick<Prisma.EventWhereInput, 'seq'>) {
  const rows = await tx.event.findMany({
    where: { roomId: room.id, ...which, kind: { in: reversible } },
    orderBy: { seq: 'asc' },
  })
  return rows.map((row) => toEvent(room.id, { ...row, data: Object(row.data) }, viewer) as Reversible)
}

/** Whoever is given a room silences the bot in the same moment. */
function cameAlong(given: Reversible, next: Reversible): boolean {
  const isOne = next.seq === given.seq + 1 && next.at === given.at && next.actorId === given.actorId
  return given.kind === 'room.assigned' && next.kind === 'room.handlerChanged' && isOne
}
