import { expect, test, vi } from 'vitest'
import { openDesk, type Desk } from '../testing/open-desk.ts'
import { fillRooms } from '../testing/rooms.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld, type World } from '../testing/world.ts'

const seenBy = (desk: Desk) => new Set(desk.came.flatMap((change) => change.rooms.map((room) => room.id)))
const goneFrom = (desk: Desk) => new Set(desk.came.flatMap((change) => change.gone))
const soon = (check: () => void) => vi.waitFor(check, { timeout: 1_000, interval: 5 })

async function roomOf(world: World, name: string) {
  const shopper = await world.shopper(name)
  const { room } = await shopper.room.start(fresh())
  return { shopper, roomId: room.id }
}

test('a change arrives at an open desk as the room is now', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const { shopper, roomId } = await roomOf(world, 'ann')
  await using desk = openDesk(boss)
  await soon(() => expect(desk.came).toEqual([{ rooms: [], gone: [] }]))
  await shopper.message.send(say(roomId, 'Hello'))
  await soon(() =>
    expect(desk.came.at(-1)?.rooms).toMatchObject([
      { id: roomId, unread: 1, lastMessage: { preview: 'Hello' } },
    ]),
  )
  expect(desk.came.at(-1)?.rooms).toEqual((await boss.inbox.list({})).rooms)
})

test('a room given to me appears, and one taken away is gone, within a second', async () => {
  await using world = await createWorld()
  const [boss, budi, dewi] = [await world.admin('boss'), await world.agent('budi'), await world.agent('dewi')]
  const { roomId } = await roomOf(world, 'ann')
  await using budis = openDesk(budi)
  await using dewis = openDesk(dewi)
  await soon(() => expect(budis.came.length + dewis.came.length).toBe(2))
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  await soon(() => expect(seenBy(budis)).toEqual(new Set([roomId])))
  await boss.room.assign({ roomId, assigneeId: dewi.viewer.id })
  await soon(() => expect(goneFrom(budis)).toEqual(new Set([roomId])))
  await soon(() => expect(seenBy(dewis)).toEqual(new Set([roomId])))
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  await soon(() => expect(budis.came.at(-1)).toMatchObject({ rooms: [{ id: roomId }], gone: [] }))
})

test("nothing of others' rooms ever arrives at an agent", async () => {
  await using world = await createWorld()
  const [boss, budi, dewi] = [await world.admin('boss'), await world.agent('budi'), await world.agent('dewi')]
  const [mine, other, nobodys] = [
    await roomOf(world, 'ann'),
    await roomOf(world, 'ben'),
    await roomOf(world, 'cat'),
  ]
  await boss.room.assign({ roomId: other.roomId, assigneeId: dewi.viewer.id })
  await using desk = openDesk(budi, { cursor: '0' })
  for (const { shopper, roomId } of [other, nobodys]) {
    await shopper.message.send(say(roomId))
    await boss.room.setPriority({ roomId, priority: 'HIGH' })
  }
  await boss.room.assign({ roomId: other.roomId, assigneeId: null })
  await boss.room.assign({ roomId: mine.roomId, assigneeId: budi.viewer.id })
  await soon(() => expect(seenBy(desk)).toEqual(new Set([mine.roomId])))
  await dewi.inbox.list({})
  expect(goneFrom(desk)).toEqual(new Set())
})

test('a list and the changes since it miss nothing between them', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const [kept, lost] = [await roomOf(world, 'ann'), await roomOf(world, 'ben')]
  for (const { roomId } of [kept, lost]) await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  const { since } = await budi.inbox.list({})
  await kept.shopper.message.send(say(kept.roomId))
  await boss.room.assign({ roomId: lost.roomId, assigneeId: null })
  await using desk = openDesk(budi, { cursor: since })
  await soon(() => expect([...seenBy(desk)]).toEqual([kept.roomId]))
  await soon(() => expect([...goneFrom(desk)]).toEqual([lost.roomId]))
})

test('a change that was still being written when a cursor was taken is not missed from there', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const [slow, quick] = [await roomOf(world, 'ann'), await roomOf(world, 'ben')]
  const { since } = await boss.inbox.list({})
  let cursor = ''
  await world.db.$transaction(async (tx) => {
    await tx.room.update({ where: { id: slow.roomId }, data: { subject: 'Slowly written' } })
    await quick.shopper.message.send(say(quick.roomId))
    await using desk = openDesk(boss, { cursor: since })
    await soon(() => expect([...seenBy(desk)]).toEqual([quick.roomId]))
    cursor = desk.cursor
  })
  await using again = openDesk(boss, { cursor: since, lastEventId: cursor })
  await soon(() =>
    expect(again.came.flatMap((change) => change.rooms)).toContainEqual(
      expect.objectContaining({ subject: 'Slowly written' }),
    ),
  )
})

test('a change is said once, however long another transaction stays open', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const rooms = [await roomOf(world, 'ann'), await roomOf(world, 'ben')]
  const said = () => desk.came.flatMap((change) => change.rooms.map((room) => [room.id, room.unread]))
  await using desk = openDesk(boss)
  await soon(() => expect(desk.came).toHaveLength(1))
  const expected: [string, number][] = []
  await world.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_current_xact_id()::text`
    for (const unread of [1, 2]) {
      for (const { shopper, roomId } of rooms) {
        await shopper.message.send(say(roomId))
        expected.push([roomId, unread])
        await soon(() => expect(said()).toEqual(expected))
      }
    }
  })
})

test('a desk that was away for very long misses no room', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const ids = await fillRooms(world, 1_200, () => ({}))
  await world.db.$executeRaw`ALTER TABLE "Room" DISABLE TRIGGER room_changed`
  await world.db.$executeRaw`
    UPDATE "Room" SET "changedXid" = 1 + t.n / 4
    FROM (SELECT id, row_number() OVER () AS n FROM "Room") t WHERE t.id = "Room".id`
  const { epoch } = await world.db.logEpoch.findFirstOrThrow()
  await using desk = openDesk(boss, { cursor: `${epoch}.1` })
  await soon(() => expect(seenBy(desk).size).toBe(ids.length))
  expect(desk.came.flatMap((change) => change.rooms)).toHaveLength(ids.length)
  expect(desk.came.length).toBeGreaterThan(2)
})

test('a cursor that is no cursor is refused at the door', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  for (const cursor of ['', 'now', '-1', '1e3', '9'.repeat(19)]) {
    await expect(boss.inbox.events({ cursor })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
})
