import type { Prisma } from '@etalase/db'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillRooms } from '../testing/rooms.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld, type World } from '../testing/world.ts'
import { foldTallies, readTallies } from './tally.ts'

const columns = `"assigneeId", status::text, priority::text, handler::text`

function counted({ db }: World) {
  return db.$queryRawUnsafe(`
    SELECT ${columns}, count(*)::int AS rooms, (count(*) FILTER (WHERE unread > 0))::int AS unread
    FROM "Room" GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`)
}

function tallied({ db }: World) {
  return db.$queryRawUnsafe(`
    SELECT ${columns}, sum(rooms)::int AS rooms, sum(unread)::int AS unread
    FROM "RoomTally" GROUP BY 1, 2, 3, 4 HAVING sum(rooms) <> 0 OR sum(unread) <> 0 ORDER BY 1, 2, 3, 4`)
}

/** Lines that come to nothing. */
function fillTallies({ db }: World, count: number) {
  return db.$executeRaw`
    INSERT INTO "RoomTally" (status, priority, handler, rooms, unread)
    SELECT 'OPEN', 'NORMAL', 'BOT', 0, CASE i % 2 WHEN 0 THEN 1 ELSE -1 END FROM generate_series(1, ${count}) i`
}

type Change = Partial<Pick<Prisma.RoomUncheckedUpdateInput, 'status' | 'priority' | 'handler' | 'unread'>>

const change: fc.Arbitrary<Change> = fc.record(
  {
    status: fc.constantFrom('OPEN', 'RESOLVED', 'CLOSED'),
    priority: fc.constantFrom('LOW', 'NORMAL', 'HIGH', 'URGENT'),
    handler: fc.constantFrom('BOT', 'AGENT', 'PAUSED'),
    unread: fc.nat(3),
  },
  { requiredKeys: [] },
)
const act = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), room: fc.nat(7), change, by: fc.option(fc.nat(2)) }),
  fc.record({ kind: fc.constant('start' as const), change }),
  fc.record({ kind: fc.constant('remove' as const), room: fc.nat(7) }),
  fc.record({ kind: fc.constant('fold' as const) }),
)

test('after any acts, one after the other or at once, the kept figures are what one would count', async () => {
  await using world = await createWorld()
  const staff = await Promise.all(['budi', 'dewi', 'rina'].map((name) => world.agent(name)))
  const ids = await fillRooms(world, 8, () => ({}))
  const play = async (one: typeof act extends fc.Arbitrary<infer A> ? A : never) => {
    if (one.kind === 'fold') await foldTallies(world.db)
    else if (one.kind === 'start') await fillRooms(world, 1, () => one.change as object)
    else if (one.kind === 'remove') await world.db.room.deleteMany({ where: { id: ids[one.room]! } })
    else {
      const assigneeId = one.by === null ? null : staff[one.by]!.viewer.id
      await world.db.room.updateMany({ where: { id: ids[one.room]! }, data: { ...one.change, assigneeId } })
    }
  }
  const acts = fc.array(act, { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (all, atOnce) => {
      if (atOnce) await Promise.all(all.map(play))
      else for (const one of all) await play(one)
      expect(await tallied(world)).toEqual(await counted(world))
    }),
    { numRuns: 40 },
  )
})

test('messages and answers of many rooms lose nothing to those who sum up meanwhile', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const people = await Promise.all(['ann', 'ben', 'cat', 'dan'].map((name) => world.shopper(name)))
  let talking = people.length
  const summing = Array.from({ length: 3 }, async () => {
    while (talking > 0) await foldTallies(world.db)
  })
  const talks = people.map(async (shopper) => {
    const { room } = await shopper.room.start(fresh())
    for (let i = 0; i < 12; i++) {
      await shopper.message.send(say(room.id))
      await boss.message.send(say(room.id))
      await boss.room.setPriority({ roomId: room.id, priority: i % 2 ? 'LOW' : 'HIGH' })
    }
    talking -= 1
  })
  await Promise.all([...talks, ...summing])
  expect(await tallied(world)).toEqual(await counted(world))
})

test('whoever reads many lines leaves few behind, and the same figures', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const [roomId] = await fillRooms(world, 1, () => ({}))
  await fillTallies(world, 2_000)
  expect(roomId).toBeDefined()
  const before = await boss.inbox.stats()
  expect(await world.db.roomTally.count()).toBe(1)
  expect(await boss.inbox.stats()).toEqual(before)
  expect(before).toMatchObject({ total: 1, unread: 0 })
})

test('an agent sums up only what is theirs', async () => {
  await using world = await createWorld()
  const budi = await world.agent('budi')
  await fillRooms(world, 6, (i) => ({ assigneeId: i % 2 ? budi.viewer.id : null, unread: i }))
  const [group, ...others] = await readTallies(budi.context)
  expect(others).toEqual([])
  expect(group).toMatchObject({ assigneeId: budi.viewer.id, rooms: 3, unread: 3 })
})

test('lines are few also where only an agent reads, whosever they are', async () => {
  await using world = await createWorld()
  const budi = await world.agent('budi')
  await fillRooms(world, 2, (i) => ({ assigneeId: i ? budi.viewer.id : null }))
  await fillTallies(world, 2_000)
  const before = await budi.inbox.stats()
  expect(await world.db.roomTally.count()).toBe(2)
  expect(await budi.inbox.stats()).toEqual(before)
})

test('figures that cannot be summed up are told all the same', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  await fillRooms(world, 1, () => ({}))
  await fillTallies(world, 2_000)
  await world.db.$executeRaw`CREATE RULE kept AS ON DELETE TO "RoomTally" DO INSTEAD SELECT 1 / 0`
  const warnings: string[] = []
  world.house.warn = (message) => void warnings.push(message)
  expect(await boss.inbox.stats()).toMatchObject({ total: 1 })
  expect(warnings).toHaveLength(1)
})
