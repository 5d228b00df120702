import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Db } from '../../index.ts'
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { seedDemo } from '../seed.ts'
import { inviteCrowd } from './crowd.ts'

const filesDir = mkdtempSync(join(tmpdir(), 'etalase-crowd-'))
let database: TestDatabase
let db: Db
let before: number

beforeAll(async () => {
  database = await createTestDatabase()
  db = connect(database.url)
  await seedDemo(db, { filesDir })
  before = await db.room.count()
  await inviteCrowd({ db, url: database.url }, { rooms: 500, messagesPerRoom: 12 })
  await inviteCrowd({ db, url: database.url }, { rooms: 300 })
})

afterAll(async () => {
  await db.$disconnect()
  await database[Symbol.asyncDispose]()
  rmSync(filesDir, { recursive: true })
})

/** Ids of rooms for which something holds that never may. */
async function roomsWhere(condition: string): Promise<string[]> {
  const rows = await db.$queryRawUnsafe<{ id: string }[]>(`SELECT r.id FROM "Room" r WHERE ${condition}`)
  return rows.map(({ id }) => id)
}

test('as many rooms come as were invited, with about as many messages, and again when invited again', async () => {
  expect(await db.room.count()).toBe(before + 800)
  await using fresh = await createTestDatabase()
  const other = connect(fresh.url)
  await seedDemo(other, { filesDir })
  const done = await inviteCrowd({ db: other, url: fresh.url }, { rooms: 300, messagesPerRoom: 20 })
  expect(done.rooms).toBe(300)
  expect(done.messages / done.rooms).toBeGreaterThan(19)
  expect(done.messages / done.rooms).toBeLessThan(21)
  await other.$disconnect()
})

test('the log of every room runs without holes, and each message has its line', async () => {
  expect(
    await roomsWhere(`r."lastSeq" <> (SELECT count(*) FROM "Event" e WHERE e."roomId" = r.id)
      OR r."lastSeq" <> (SELECT max(seq) FROM "Event" e WHERE e."roomId" = r.id)`),
  ).toEqual([])
  expect(
    await roomsWhere(`EXISTS (SELECT FROM "Event" e FULL JOIN (SELECT * FROM "Message" WHERE "roomId" = r.id) m ON m.seq = e.seq
      WHERE e."roomId" = r.id AND (e.kind = 'message.sent') <> (m.id IS NOT NULL))`),
  ).toEqual([])
})

test('what is unread is what one would count', async () => {
  expect(
    await roomsWhere(`EXISTS (SELECT FROM "RoomMember" s WHERE s."roomId" = r.id AND s."userId" = r."shopperId" AND s.unread <> (
      SELECT count(*) FROM "Message" m WHERE m."roomId" = r.id AND m."senderId" <> r."shopperId" AND m.seq > s."lastReadSeq"))`),
  ).toEqual([])
  expect(
    await roomsWhere(`r.unread <> (SELECT count(*) FROM "Message" m WHERE m."roomId" = r.id AND m."senderId" = r."shopperId"
      AND m.seq > coalesce((SELECT max(e.seq) FROM "Event" e WHERE e."roomId" = r.id AND e."actorId" <> r."shopperId"
        AND e.kind IN ('message.sent', 'message.read')), 0))`),
  ).toEqual([])
})

test('a room’s columns say what its messages say', async () => {
  const last = `(SELECT m FROM "Message" m WHERE m."roomId" = r.id ORDER BY seq DESC LIMIT 1)`
  const answered = `(SELECT min(m."createdAt") FROM "Message" m WHERE m."roomId" = r.id AND m."senderId" <> r."shopperId")`
  expect(
    await roomsWhere(`(r."lastActivityAt", r."lastMessageKind", r."lastMessageBy", r."firstResponseAt")
      IS DISTINCT FROM ((${last})."createdAt", (${last}).kind, (${last})."senderKind", ${answered})`),
  ).toEqual([])
  expect(await roomsWhere(`(r.status = 'CLOSED') <> (r."closedAt" IS NOT NULL)`)).toEqual([])
  expect(
    await roomsWhere(`r."waitingSince" IS NOT NULL AND (r.status <> 'OPEN' OR r.unread = 0 AND r."lastMessageBy" <> 'CUSTOMER'
    AND r."lastMessageBy" <> 'GUEST')`),
  ).toEqual([])
})

test('a shopper’s rooms follow each other, most are closed, and nothing is in the future', async () => {
  expect(
    await roomsWhere(`EXISTS (SELECT FROM "Room" p WHERE p.id = r."previousRoomId"
      AND (p."shopperId" <> r."shopperId" OR p."closedAt" IS NULL OR p."closedAt" >= r."createdAt"))`),
  ).toEqual([])
  expect(await roomsWhere(`r."updatedAt" > now() OR r."createdAt" < now() - interval '380 days'`)).toEqual([])
  const closed = await db.room.count({ where: { status: 'CLOSED' } })
  expect(closed / (await db.room.count())).toBeGreaterThan(0.7)
})

test('there is some of everything', async () => {
  for (const by of ['status', 'priority', 'handler', 'channel'] as const)
    expect((await db.room.groupBy({ by: [by] })).length, by).toBe(by === 'status' || by === 'handler' ? 3 : 4)
  expect(await db.message.count({ where: { kind: 'PRODUCT' } })).toBeGreaterThan(500)
  expect((await db.room.groupBy({ by: ['assigneeId'] })).length).toBeGreaterThan(12)
})

test('the kept figures are what one would count', async () => {
  const counted = await db.$queryRaw`
    SELECT "assigneeId"::text, status::text, priority::text, handler::text, count(*)::int AS rooms,
           (count(*) FILTER (WHERE unread > 0))::int AS unread
    FROM "Room" GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`
  const kept = await db.$queryRaw`
    SELECT "assigneeId"::text, status::text, priority::text, handler::text, sum(rooms)::int AS rooms, sum(unread)::int AS unread
    FROM "RoomTally" GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`
  expect(kept).toEqual(counted)
})

test('a crowd that is stopped leaves only whole rooms behind', async () => {
  await using fresh = await createTestDatabase()
  const other = connect(fresh.url)
  await seedDemo(other, { filesDir })
  const stop = new AbortController()
  const crowd = { rooms: 5_000, signal: stop.signal, onProgress: () => stop.abort() }
  const done = await inviteCrowd({ db: other, url: fresh.url }, crowd)
  expect(done.rooms).toBeLessThan(5_000)
  expect(await other.room.count()).toBe(before + done.rooms)
  const events = await other.room.aggregate({ _sum: { lastSeq: true } })
  expect(await other.event.count()).toBe(events._sum.lastSeq)
  await other.$disconnect()
})
