import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { connect, type Db } from '@etalase/db'
import { restore } from '@etalase/db/backup/restore'
import { backUp } from '@etalase/db/backup/write'
import { createEmptyDatabase } from '@etalase/db/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { callerOf } from '../router.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld, houseOf, type Visitor, type World } from '../testing/world.ts'
import { readEpoch, trackedId } from './epoch.ts'
import { follow } from './follow.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'etalase-drill-'))))
afterEach(() => rm(folder, { recursive: true }))

/** A morning in the shop: two rooms, cards, a cart, an order, reads, and work at the desk. */
async function aMorning(world: World) {
  const { teapot, lamp } = world.products
  const [ann, gus] = [await world.shopper('ann'), await world.guest('gus')]
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const { room } = await ann.room.start({
    ...fresh(),
    body: { kind: 'text', text: 'Do you have "kéttles"?\n' },
  })
  const other = (await gus.room.start({ ...fresh(), topic: 'Delivery' })).room
  await boss.room.assign({ roomId: room.id, assigneeId: budi.viewer.id })
  const card = { kind: 'product', productId: teapot.id, text: 'This one' } as const
  const { seq } = await budi.message.send({ ...fresh(), roomId: room.id, body: card })
  await ann.room.markRead({ roomId: room.id, upTo: seq })
  await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 2 })
  await ann.order.place(fresh())
  await ann.cart.add({ ...fresh(), productId: lamp.id, quantity: 1 })
  for (const text of ['Ordered', 'Thank you']) await ann.message.send(say(room.id, text))
  await gus.message.send(say(other.id, 'Do you deliver to Ubud?'))
  await boss.room.setPriority({ roomId: other.id, priority: 'URGENT' })
  await boss.room.assign({ roomId: room.id, assigneeId: boss.viewer.id })
  return { roomId: room.id, ann, budi, boss }
}

/** The same visitor on another server's database. */
function at(visitor: Visitor, db: Db) {
  const context = { ...visitor.context, house: houseOf(db) }
  const { room, message, inbox, cart } = callerOf(context, { signal: new AbortController().signal })
  return { context, room, message, inbox, cart }
}

/** Every row of every table, but for the numbers that belong to one server. */
async function everything(db: Db) {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT IN ('LogEpoch', '_prisma_migrations') ORDER BY 1`
  const rows = tables.map(({ name }) =>
    db.$queryRawUnsafe(`
      SELECT (to_jsonb(t) - 'changedXid' - 'leftXid')::text AS row FROM "${name}" t ORDER BY 1`),
  )
  return Object.fromEntries((await Promise.all(rows)).map((some, i) => [tables[i]!.name, some]))
}

const tallied = (db: Db) => db.$queryRaw`
  SELECT "assigneeId", status::text, priority::text, handler::text, sum(rooms)::int AS rooms, sum(unread)::int AS unread
  FROM "RoomTally" GROUP BY 1, 2, 3, 4 HAVING sum(rooms) <> 0 OR sum(unread) <> 0 ORDER BY 1, 2, 3, 4`
const counted = (db: Db) => db.$queryRaw`
  SELECT "assigneeId", status::text, priority::text, handler::text, count(*)::int AS rooms,
         (count(*) FILTER (WHERE unread > 0))::int AS unread
  FROM "Room" GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`
const holes = (db: Db) => db.$queryRaw`
  SELECT r.id FROM "Room" r LEFT JOIN "Event" e ON e."roomId" = r.id
  GROUP BY r.id HAVING count(e) <> r."lastSeq" OR coalesce(max(e.seq), 0) <> r."lastSeq"`

test('the drill: what a backup brings back is whole, and clients that were further begin anew', async () => {
  await using world = await createWorld()
  const { roomId, ann, boss, budi } = await aMorning(world)
  const file = join(folder, 'drill.backup')
  const before = await everything(world.db)
  const then = await ann.room.get({ roomId })
  await backUp(world.url, file)
  for (let i = 0; i < 3; i++) await ann.message.send(say(roomId, `After the backup ${i}`))
  const lost = await ann.room.get({ roomId })
  const epoch = await readEpoch(world.db)

  await using database = await createEmptyDatabase()
  await restore(database.url, file, { overwrite: false })
  const db = connect(database.url)
  try {
    expect(await everything(db)).toEqual(before)
    expect(await holes(db)).toEqual([])
    expect(await tallied(db)).toEqual(await counted(db))
    expect(await readEpoch(db)).not.toBe(epoch)
    // Numbers of another server's transactions could lie ahead of every cursor for years.
    expect(await db.room.findMany({ distinct: 'changedXid', select: { changedXid: true } })).toEqual([
      { changedXid: 0n },
    ])

    const there = at(ann, db)
    const stop = new AbortController()
    const ahead = follow(there.context, { roomId, after: lost.cursor, signal: stop.signal })
    expect((await ahead.next()).value).toMatchObject({ kind: 'log.reset', seq: lost.cursor - 3 })
    stop.abort()
    expect(await there.room.get({ roomId })).toEqual({ ...then, epoch: await readEpoch(db) })
    expect(await at(budi, db).inbox.stats()).toEqual(await budi.inbox.stats())

    // The log grows past the old cursor, with other messages under the same numbers.
    for (let i = 0; i < 4; i++) await there.message.send(say(roomId, `After the restore ${i}`))
    await at(boss, db).room.setPriority({ roomId, priority: 'HIGH' })
    const known = await there.room.events({ roomId, lastEventId: trackedId(epoch, lost.cursor) })
    for await (const line of known) {
      expect(line).toContainEqual(expect.objectContaining({ kind: 'log.reset' }))
      break
    }

    expect(await holes(db)).toEqual([])
    expect(await tallied(db)).toEqual(await counted(db))
    expect((await at(boss, db).inbox.list({})).rooms).toHaveLength(2)
    expect((await at(budi, db).inbox.list({})).rooms).toHaveLength(0)
    expect((await there.cart.get()).count).toBe(1)
  } finally {
    await db.$disconnect()
  }
})

test('the drill sees a hole in a log, were it in the backup already', async () => {
  await using world = await createWorld()
  await aMorning(world)
  const file = join(folder, 'holed.backup')
  await backUp(world.url, file)
  const lines = gunzipSync(await readFile(file))
    .toString()
    .trimEnd()
    .split('\n')
  const read = lines.findIndex((line) => line.startsWith('[') && line.includes('"message.read"'))
  const { rows } = JSON.parse(lines.pop()!) as { rows: Record<string, number> }
  const tail = JSON.stringify({ rows: { ...rows, Event: rows['Event']! - 1 } })
  await writeFile(file, gzipSync([...lines.toSpliced(read, 1), tail, ''].join('\n')))

  await using database = await createEmptyDatabase()
  await restore(database.url, file, { overwrite: false })
  const db = connect(database.url)
  expect(await holes(db)).toHaveLength(1)
  await db.$disconnect()
})
