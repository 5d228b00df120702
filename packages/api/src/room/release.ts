import { Prisma } from '@etalase/db'
import { audit } from '../audit/audit.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { recordIn, ringRoom } from '../log/log.ts'
import { giveTo } from './change.ts'

const atOnce = 4

/** Gives the rooms that somebody had and that are not closed back to nobody, each in a transaction of its own. */
export async function releaseRooms(ctx: SignedContext, assigneeId: string): Promise<void> {
  const rooms = await ctx.house.db.room.findMany({
    where: { assigneeId, status: { not: 'CLOSED' } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const release = (id: string) => releaseRoom(ctx, assigneeId, id)
  const stuck = await each(
    rooms.map(({ id }) => id),
    release,
  )
  const [still] = await each([...stuck.keys()], release) // whoever held one may have let go
  if (still) throw still[1]
}

/** All of them, though some fail: answers those, with what went wrong. */
async function each(ids: string[], work: (id: string) => Promise<void>): Promise<Map<string, unknown>> {
  const waiting = ids.values()
  const failed = new Map<string, unknown>()
  const hand = async () => {
    for (const id of waiting) await work(id).catch((error: unknown) => failed.set(id, error))
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
  return failed
}

async function releaseRoom({ house, viewer }: SignedContext, assigneeId: string, id: string): Promise<void> {
  const where = Prisma.sql`r."assigneeId" = ${assigneeId}::uuid AND r.status <> 'CLOSED'`
  try {
    await house.db.$transaction((tx) =>
      recordIn(tx, { roomId: id, actorId: viewer.id, where }, async (page) => {
        await giveTo(page, null)
        await audit(tx, { actorId: viewer.id, action: 'room.assign', on: id, before: assigneeId })
      }),
    )
  } catch (error) {
    // Somebody has closed it or given it away a moment ago.
    if (!(error instanceof Refusal)) throw error
  }
  ringRoom(house, id)
}
