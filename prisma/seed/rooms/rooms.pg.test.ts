import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Db, type Prisma } from '../../index.ts'
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { seedDemo } from '../seed.ts'

const filesDir = mkdtempSync(join(tmpdir(), 'etalase-seed-'))
let database: TestDatabase
let db: Db
let rooms: Awaited<ReturnType<typeof readRooms>>

beforeAll(async () => {
  database = await createTestDatabase()
  db = connect(database.url)
  await seedDemo(db, { filesDir })
  rooms = await readRooms()
})

afterAll(async () => {
  await db.$disconnect()
  await database[Symbol.asyncDispose]()
  rmSync(filesDir, { recursive: true })
})

test('the log of each demo room runs 1, 2, 3 without holes, and forward in time', () => {
  for (const { events, lastSeq } of rooms) {
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1))
    expect(events[0]?.kind).toBe('room.started')
    const times = events.map(({ createdAt }) => createdAt.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  }
})

test('each message has its line in the log, and each such line its message', () => {
  for (const { events, messages } of rooms) {
    const sent = events.filter(({ kind }) => kind === 'message.sent')
    expect(sent.map(({ seq, actorId, clientId }) => [seq, actorId, clientId])).toEqual(
      messages.map(({ seq, senderId, clientId }) => [seq, senderId, clientId]),
    )
    expect(sent.every(({ data }) => JSON.stringify(data) === '{}')).toBe(true)
  }
})

test('a room’s columns say what its log says', () => {
  for (const room of rooms) {
    const last = (kind: string) => room.events.findLast((event) => event.kind === kind)
    const data = (kind: string, ...path: string[]) => inside(last(kind)?.data, path)
    expect(room.assigneeId).toBe(data('room.assigned', 'assignee', 'id') ?? null)
    expect(room.status).toBe(data('room.statusChanged', 'to') ?? 'OPEN')
    expect(room.priority).toBe(data('room.priorityChanged', 'to') ?? 'NORMAL')
    expect(room.handler).toBe(data('room.handlerChanged', 'to') ?? 'BOT')
    expect(room.handlerEpoch).toBe(data('room.handlerChanged', 'epoch') ?? 0)
    const closed = room.status === 'CLOSED' ? last('room.statusChanged')?.createdAt : null
    expect(room.closedAt).toEqual(closed)
  }
})

test('the desk’s counters are what one would count', () => {
  for (const room of rooms) {
    const marks = room.events.filter(
      ({ kind, actorId }) => ['message.sent', 'message.read'].includes(kind) && actorId !== room.shopperId,
    )
    const mark = marks.at(-1)?.seq ?? 0
    const answers = room.messages.filter(({ senderId }) => senderId !== room.shopperId)
    const asked = room.messages.filter(({ senderId }) => senderId === room.shopperId)
    const waiting = asked.filter(({ seq }) => seq > (answers.at(-1)?.seq ?? 0))
    expect(room.unread).toBe(asked.filter(({ seq }) => seq > mark).length)
    expect(room.waitingSince).toEqual(waiting[0]?.createdAt ?? null)
    expect(room.firstResponseAt).toEqual(answers[0]?.createdAt ?? null)
  }
})

test('the shopper’s counter is what one would count', () => {
  for (const { members, messages, shopperId } of rooms) {
    const shopper = members.find(({ userId }) => userId === shopperId)!
    const unread = messages.filter(({ senderId, seq }) => senderId !== shopperId && seq > shopper.lastReadSeq)
    expect(shopper.unread).toBe(unread.length)
  }
})

test('the shopper and everybody of the desk who took part are members', () => {
  for (const { events, members, shopperId, messages } of rooms) {
    const bots = messages.filter(({ senderKind }) => senderKind === 'BOT').map(({ senderId }) => senderId)
    const joined = events
      .filter(({ kind }) => kind === 'room.joined')
      .map(({ data }) => inside(data, ['member', 'id']))
      .filter((id) => typeof id === 'string')
    const spoke = messages.map(({ senderId }) => senderId).filter((id) => !bots.includes(id))
    const ids = members.map(({ userId }) => userId)
    expect(ids).toHaveLength(joined.length + 1)
    expect(ids).toEqual(expect.arrayContaining([shopperId, ...joined, ...spoke]))
  }
})

test('the list shows the last message', () => {
  for (const room of rooms) {
    const last = room.messages.at(-1)!
    const preview = inside(last.product, ['name']) ?? last.text
    expect(preview).toMatch(/./)
    expect(room.lastMessagePreview).toBe(typeof preview === 'string' ? preview.slice(0, 140) : null)
    expect([room.lastMessageKind, room.lastMessageBy]).toEqual([last.kind, last.senderKind])
    expect(room.lastActivityAt).toEqual(last.createdAt)
  }
})

function inside(json: Prisma.JsonValue | undefined, path: string[]): Prisma.JsonValue | undefined {
  const [key, ...rest] = path
  if (key === undefined) return json
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json)
  return isObject ? inside(json[key], rest) : undefined
}

function readRooms() {
  const inOrder = { orderBy: { seq: 'asc' } } as const
  return db.room.findMany({ include: { events: inOrder, messages: inOrder, members: true } })
}
