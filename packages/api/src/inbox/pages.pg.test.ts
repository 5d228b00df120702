import { expect, test } from 'vitest'
import { fillRooms } from '../testing/rooms.ts'
import { createWorld, type Visitor } from '../testing/world.ts'
import { encodeKeyset } from '../keyset.ts'
import type { InboxFilter, InboxRoom } from './inbox.schema.ts'

async function pages(visitor: Visitor, filter: InboxFilter): Promise<InboxRoom[]> {
  const rooms: InboxRoom[] = []
  for (let cursor: string | undefined; ;) {
    const page = await visitor.inbox.list({ ...filter, cursor, limit: 7 })
    rooms.push(...page.rooms)
    if (!page.nextCursor) return rooms
    cursor = page.nextCursor
  }
}

const minute = (i: number) => new Date(Date.UTC(2026, 0, 1, 12, i))
const priority = (i: number) => (['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const)[i % 4]
const ranks = ['URGENT', 'HIGH', 'NORMAL', 'LOW']

test.each(['activity', 'waiting', 'priority'] as const)(
  'pages by %s show every room once, also where many are equal',
  async (sort) => {
    await using world = await createWorld()
    const boss = await world.admin('boss')
    const ids = await fillRooms(world, 40, (i) => {
      const at = minute(i % 3)
      return { priority: priority(i % 2), lastActivityAt: at, waitingSince: at }
    })
    const seen = await pages(boss, { sort })
    expect(seen.map((room) => room.id).sort()).toEqual(ids.sort())
  },
)

test.each(['activity', 'waiting', 'priority'] as const)(
  'pages by %s neither skip nor repeat where PostgreSQL tells times apart and JavaScript does not',
  async (sort) => {
    await using world = await createWorld()
    const boss = await world.admin('boss')
    const ids = await fillRooms(world, 30, () => ({}))
    await world.db.$executeRaw`
      UPDATE "Room" SET "lastActivityAt" = t.at, "waitingSince" = t.at FROM (
        SELECT id, '2026-01-01T12:00:00.1234Z'::timestamptz + row_number() OVER (ORDER BY id) * interval '90 microseconds' AS at
        FROM "Room") t WHERE t.id = "Room".id`
    const seen = await pages(boss, { sort })
    expect(seen.map((room) => room.id).sort()).toEqual(ids.sort())
  },
)

test('the newest come first, those who wait longest, or the most urgent', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  await fillRooms(world, 20, (i) => ({
    priority: priority(i),
    lastActivityAt: minute((i * 7) % 20),
    waitingSince: i % 2 ? minute((i * 3) % 20) : null,
  }))
  const active = (await pages(boss, { sort: 'activity' })).map((room) => room.lastActivityAt)
  expect(active).toEqual(active.toSorted().reverse())
  const waiting = (await pages(boss, { sort: 'waiting' })).map((room) => room.waitingSince)
  expect(waiting).toHaveLength(10)
  expect(waiting).toEqual(waiting.toSorted())
  const urgent = (await pages(boss, { sort: 'priority' })).map((room) => [
    ranks.indexOf(room.priority),
    room.lastActivityAt,
  ])
  const sorted = urgent.toSorted(
    ([a, at], [b, bt]) => Number(a) - Number(b) || String(bt).localeCompare(String(at)),
  )
  expect(urgent).toEqual(sorted)
})

test('a cursor that is not ours is refused, whatever it carries', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const id = boss.viewer.id
  const forged = [
    ['now', id],
    ['2026-13-45T00:00:00Z', id],
    [minute(0).toISOString(), id, 'HUGE'],
    [1, 2],
    {},
  ]
  for (const cursor of ['!', ...forged.map(encodeKeyset)]) {
    await expect(boss.inbox.list({ cursor }), cursor).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
})
