import { expect, test } from 'vitest'
import { fresh, say } from '../testing/say.ts'
import { createWorld, houseOf, type World } from '../testing/world.ts'
import { letGo, whatWouldGo } from './retention.ts'

const all = { closedRooms: 30, guests: 30, sessions: 30, invitations: 30 }
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

/** Of each kind one that is 31 days old, one of 29 days, and one that is in use. */
async function aShopWithAPast(world: World) {
  const { db } = world
  const boss = await world.admin('boss')
  const rooms: Record<string, string> = {}
  for (const [name, days] of [
    ['old', 31],
    ['young', 29],
    ['open', null],
  ] as const) {
    const customer = await world.shopper(`${name}-customer`)
    const { room } = await customer.room.start({
      ...fresh(),
      topic: name,
      body: { kind: 'text', text: 'Hello' },
    })
    rooms[name] = room.id
    if (days) await boss.room.setStatus({ roomId: room.id, status: 'CLOSED' })
    if (days) await db.room.update({ where: { id: room.id }, data: { closedAt: daysAgo(days) } })
    const guest = await world.guest(`${name}-guest`)
    const seen = { createdAt: daysAgo(90), lastSeenAt: daysAgo(days ?? 90) }
    await db.user.update({ where: { id: guest.viewer.id }, data: seen })
    if (!days) await guest.room.start({ ...fresh(), body: { kind: 'text', text: 'Hello' } })
    const ends = { expiresAt: daysAgo(days ?? -1), absoluteExpiresAt: daysAgo(-1) }
    await db.session.create({ data: { id: name, userId: customer.viewer.id, app: 'SHOP', ...ends } })
    const invited = { email: `${name}@example.com`, name, kind: 'AGENT', expiresAt: daysAgo(-1) } as const
    await db.invitation.create({ data: { id: name, ...invited, acceptedAt: days ? daysAgo(days) : null } })
  }
  return { boss, rooms }
}

async function left({ db }: World) {
  const [rooms, guests, sessions, invitations] = await Promise.all([
    db.room.findMany({ where: { topic: { not: null } }, orderBy: { topic: 'asc' } }),
    db.user.findMany({ where: { kind: 'GUEST', erasedAt: null }, orderBy: { name: 'asc' } }),
    db.session.findMany({ orderBy: { id: 'asc' } }),
    db.invitation.findMany({ orderBy: { id: 'asc' } }),
  ])
  return {
    rooms: rooms.map((room) => room.topic),
    guests: guests.map((guest) => guest.name),
    sessions: sessions.map((session) => session.id),
    invitations: invitations.map((invitation) => invitation.id),
  }
}

const one = { closedRooms: 1, guests: 1, sessions: 1, invitations: 1 }

test('P3: what is old goes, and nothing that is younger or in use', async ({ task }) => {
  await using world = await createWorld()
  const { boss, rooms } = await aShopWithAPast(world)
  const before = await left(world)
  expect(await whatWouldGo(world.house, all)).toEqual(one)
  expect(await letGo(world.house, {}), 'off by default').toEqual({})
  expect(await left(world), 'a dry run and no setting change nothing').toEqual(before)
  expect(await letGo(world.house, all)).toEqual(one)
  expect(await left(world)).toEqual({
    rooms: ['open', 'young'],
    guests: ['open-guest', 'young-guest'],
    sessions: ['open', 'young'],
    invitations: ['open', 'young'],
  })
  expect(await letGo(world.house, all)).toEqual({ closedRooms: 0, guests: 0, sessions: 0, invitations: 0 })
  const { room, messages, members } = await boss.room.get({ roomId: rooms['old']! })
  expect(room).toMatchObject({ status: 'CLOSED', closedAt: expect.any(String), topic: null })
  expect(messages).toMatchObject([{ kind: 'TEXT', senderName: '' }])
  expect(members[0]?.name, 'a customer stays who they are').toBe('old-customer')
  task.meta['reached'] = 'of 12 things 4 were old and went; too young that went: 0'
})

test('P3: run twice at once, beside people at work, everything goes once', async () => {
  await using world = await createWorld()
  const { rooms } = await aShopWithAPast(world)
  const customer = await world.shopper('open-customer')
  const sends = Array.from({ length: 5 }, () => customer.message.send(say(rooms['open']!)))
  const runs = [world.house, houseOf(world.db), houseOf(world.db)].map((house) => letGo(house, all))
  const gone = await Promise.all(runs)
  await Promise.all(sends)
  for (const kind of ['closedRooms', 'guests', 'sessions', 'invitations'] as const)
    expect(
      gone.reduce((sum, each) => sum + each[kind]!, 0),
      kind,
    ).toBe(1)
  expect(await world.db.event.count({ where: { kind: 'room.erased' } })).toBe(1)
})

test('P3: a guest who has written or bought lately stays, though they were not seen', async () => {
  await using world = await createWorld()
  const guest = await world.guest('gus')
  await guest.cart.add({ ...fresh(), productId: world.products.teapot.id, quantity: 1 })
  await guest.order.place(fresh())
  await world.db.user.update({ where: { id: guest.viewer.id }, data: { createdAt: daysAgo(90) } })
  expect(await letGo(world.house, { guests: 30 })).toEqual({ guests: 0 })
  await world.db.order.updateMany({ data: { createdAt: daysAgo(31) } })
  expect(await letGo(world.house, { guests: 30 })).toEqual({ guests: 1 })
  expect(await world.db.order.count()).toBe(1)
})

test('P3: what is busy is left for the next time, is told of, and does not keep the rest', async () => {
  await using world = await createWorld()
  const { rooms } = await aShopWithAPast(world)
  await world.db.$executeRawUnsafe(`CREATE FUNCTION too_long() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'as a statement that took too long' USING ERRCODE = 'query_canceled'; END $$`)
  await world.db.$executeRawUnsafe(`CREATE TRIGGER too_long BEFORE UPDATE ON "User" FOR EACH ROW
    WHEN (OLD.name = 'old-guest') EXECUTE FUNCTION too_long()`)
  const skipped: string[] = []
  await world.db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Room" WHERE id = ${rooms['old']}::uuid FOR UPDATE`
      const gone = await letGo(houseOf(world.db), all, (kind) => void skipped.push(kind))
      expect(gone).toEqual({ closedRooms: 0, guests: 0, sessions: 1, invitations: 1 })
    },
    { timeout: 30_000 },
  )
  expect(skipped).toEqual(['closedRooms', 'guests'])
  await world.db.$executeRawUnsafe('DROP TRIGGER too_long ON "User"')
  expect(await letGo(world.house, all)).toEqual({ closedRooms: 1, guests: 1, sessions: 0, invitations: 0 })
})
