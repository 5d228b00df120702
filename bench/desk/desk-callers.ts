import { callerOf } from '@etalase/api'
import { contextOf, houseOf } from '@etalase/api/testing'
import type { Db } from '@etalase/db'

export type Caller = ReturnType<typeof callerOf>
export type Desk = Awaited<ReturnType<typeof enterDesk>>

/** Who asks, and about whom; the agent is the busiest one. */
export async function enterDesk(db: Db) {
  const house = houseOf(db)
  const columns = {
    id: true,
    kind: true,
    name: true,
    email: true,
    phone: true,
    address: true,
    locale: true,
    avatar: true,
  } as const
  const callerFor = async (id: string, app: 'desk' | 'shop') => {
    const viewer = await db.user.findUniqueOrThrow({ where: { id }, select: columns })
    return callerOf(contextOf(house, app, { ...viewer, kind: viewer.kind as 'ADMIN' }))
  }
  const { id: adminId } = await db.user.findFirstOrThrow({ where: { kind: 'ADMIN' } })
  const [busiest] = await db.room.groupBy({
    by: ['assigneeId'],
    where: { assignee: { kind: 'AGENT' } },
    _count: { id: true },
    orderBy: { _count: { id: 'desc' } },
    take: 1,
  })
  const agentId = busiest!.assigneeId!
  const room = await db.room.findFirstOrThrow({
    where: { assigneeId: agentId, status: 'OPEN', channel: 'WEB', shopper: { kind: 'CUSTOMER' } },
    include: { shopper: true },
  })
  const shopper = await callerFor(room.shopperId, 'shop')
  for (let n = 1; n <= 300; n++) {
    const body = { kind: 'text', text: `Pertanyaan nomor ${n}` } as const
    await shopper.message.send({ clientId: crypto.randomUUID(), roomId: room.id, body })
  }
  return {
    admin: await callerFor(adminId, 'desk'),
    agent: await callerFor(agentId, 'desk'),
    agentId,
    roomId: room.id,
    shopper: room.shopper,
    count: { rooms: await db.room.count(), messages: await db.message.count(), ofAgent: busiest!._count.id },
  }
}
