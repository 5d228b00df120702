import { createHash, randomUUID } from 'node:crypto'
import type { Db } from '@etalase/db'

export interface Call {
  path: string
  input: object
}

/** One that is open somewhere: whose it is, and what it follows. */
export interface Window {
  app: 'shop' | 'desk'
  token: string
  follows: Call[]
}

const windowsOfAgent = 5
const day = 24 * 60 * 60_000

/** As many windows of the shop as of the desk, each with the subscriptions that one really opens, rows by SQL. */
export async function openWindows(db: Db, count: number): Promise<Window[]> {
  const products = await db.product.findMany({ select: { id: true }, take: 10 })
  const shops = Math.ceil(count / 2)
  const agents = people('AGENT', Math.ceil((count - shops) / windowsOfAgent))
  const shoppers = people('CUSTOMER', shops)
  const rooms = shoppers.flatMap(({ id }, n) => {
    const assigneeId = agents[n % agents.length]?.id ?? null
    // The conversation of now, and the one before it.
    return (['OPEN', 'CLOSED'] as const).map((status) => ({
      id: randomUUID(),
      shopperId: id,
      assigneeId,
      status,
    }))
  })
  await db.user.createMany({ data: [...agents, ...shoppers] })
  await db.room.createMany({ data: rooms })
  await db.roomMember.createMany({
    data: rooms.map(({ id, shopperId }) => ({ roomId: id, userId: shopperId })),
  })
  const windows = [
    ...shoppers.map(({ id }, n) => shop(id, [rooms[2 * n]!.id, rooms[2 * n + 1]!.id], products)),
    ...Array.from({ length: count - shops }, (_, n) => desk(agents[n % agents.length]!.id, rooms[2 * n]!.id)),
  ]
  await db.session.createMany({ data: windows.map(({ window, userId }) => sessionOf(window, userId)) })
  return windows.map(({ window }) => window)
}

function people(kind: 'AGENT' | 'CUSTOMER', count: number) {
  return Array.from({ length: count }, (_, n) => ({ id: randomUUID(), kind, name: `Orang ${n}` }))
}

function shop(userId: string, [one, two]: [string, string], products: { id: string }[]) {
  const follows = [
    { path: 'room.events', input: { roomId: one } },
    { path: 'room.live', input: { roomId: one } },
    { path: 'product.changes', input: { ids: products.map(({ id }) => id) } },
    { path: 'room.events', input: { roomId: two } },
    { path: 'room.live', input: { roomId: two } },
  ]
  return { userId, window: { app: 'shop', token: randomUUID(), follows } satisfies Window }
}

function desk(userId: string, roomId: string) {
  const follows = [
    { path: 'inbox.events', input: {} },
    { path: 'room.events', input: { roomId } },
    { path: 'room.live', input: { roomId } },
    { path: 'shopper.live', input: { roomId } },
    { path: 'inbox.typing', input: {} },
  ]
  return { userId, window: { app: 'desk', token: randomUUID(), follows } satisfies Window }
}

function sessionOf({ app, token }: Window, userId: string) {
  const until = new Date(Date.now() + day)
  return {
    id: createHash('sha256').update(token).digest('hex'),
    userId,
    app: app === 'shop' ? ('SHOP' as const) : ('DESK' as const),
    expiresAt: until,
    absoluteExpiresAt: until,
  }
}
