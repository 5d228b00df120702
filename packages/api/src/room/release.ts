import { Prisma } from '@etalase/db'
import { audit } from '../audit/audit.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { recordIn, ringRoom } from '../log/log.ts'
import { giveTo } from './change.ts'

/** Gives the rooms that somebody had and that are not closed back to nobody, each in a transaction of its own. */
export async function releaseRooms({ house, viewer }: SignedContext, assigneeId: string): Promise<void> {
  const rooms = await house.db.room.findMany({
    where: { assigneeId, status: { not: 'CLOSED' } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const where = Prisma.sql`r."assigneeId" = ${assigneeId}::uuid AND r.status <> 'CLOSED'`
  for (const { id } of rooms) {
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
}
