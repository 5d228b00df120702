import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { callerOf } from '../router.ts'
import { refusal } from '../testing/refusal.ts'
import { createWorld, houseOf, type Visitor } from '../testing/world.ts'
import { follow } from './follow.ts'
import type { ControlEvent, RoomEvent } from './log.schema.ts'
import { watchTheOthers } from './others.ts'

type Line = RoomEvent | ControlEvent

const say = (visitor: Visitor, roomId: string, text: string) =>
  visitor.message.send({ clientId: randomUUID(), roomId, body: { kind: 'text', text } })

async function openRoom(visitor: Visitor) {
  const { room } = await visitor.room.start({ clientId: randomUUID() })
  return room.id
}

/** Reads until a line fits; the stream stays open. */
async function readUntil(lines: AsyncGenerator<Line>, fits: (line: Line) => boolean): Promise<Line[]> {
  const read: Line[] = []
  for (;;) {
    const { value, done } = await lines.next()
    if (done) throw new Error('the stream ended')
    read.push(value)
    if (fits(value)) return read
  }
}

const seqs = (lines: Line[]) => lines.filter((line) => !line.kind.startsWith('log.')).map((line) => line.seq)
const isHead = (line: Line) => line.kind === 'log.head'

test('first the past, then the present, without a seam', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const roomId = await openRoom(ann)
  for (let i = 0; i < 120; i++) await say(ann, roomId, `past ${i}`)
  const stop = new AbortController()
  const lines = follow(ann.context, { roomId, after: 0, signal: stop.signal })
  const writing = Promise.all(Array.from({ length: 30 }, (_, i) => say(ann, roomId, `present ${i}`)))
  const read = await readUntil(lines, (line) => line.seq === 151 && !isHead(line))
  await writing
  expect(seqs(read)).toEqual(Array.from({ length: 151 }, (_, i) => i + 1))
  stop.abort()
  const rest = await Array.fromAsync(lines)
  expect(rest.every(isHead)).toBe(true)
})

test('without a cursor a stream begins with what comes', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const roomId = await openRoom(ann)
  await say(ann, roomId, 'before')
  const stop = new AbortController()
  const lines = follow(ann.context, { roomId, after: null, signal: stop.signal })
  expect((await lines.next()).value).toMatchObject({ kind: 'log.head', seq: 2 })
  await say(ann, roomId, 'after')
  expect((await lines.next()).value).toMatchObject({ kind: 'message.sent', seq: 3 })
  stop.abort()
})

test('a cursor ahead of the log, of another epoch or too far behind is reset to the head', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const roomId = await openRoom(ann)
  const first = async (after: number) => {
    const stop = new AbortController()
    const { value } = await follow(ann.context, { roomId, after, signal: stop.signal }).next()
    stop.abort()
    return value as Line
  }
  expect(await first(7)).toMatchObject({ kind: 'log.reset', seq: 1 })
  expect(await first(-1)).toMatchObject({ kind: 'log.reset', seq: 1 })
  await world.db.room.update({ where: { id: roomId }, data: { lastSeq: 502 } })
  expect(await first(1)).toMatchObject({ kind: 'log.reset', seq: 502 })
})

test('silence is said aloud, so that a client can tell it from a dead line', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const roomId = await openRoom(ann)
  const stop = new AbortController()
  const lines = follow(ann.context, { roomId, after: 1, signal: stop.signal })
  await readUntil(lines, isHead)
  const next = lines.next()
  world.house.bells.tick()
  expect((await next).value).toMatchObject({ kind: 'log.head', seq: 1 })
  stop.abort()
})

test('a room that is taken away ends its stream, though it was silent', async () => {
  await using world = await createWorld()
  const [ann, boss, budi] = [await world.shopper('ann'), await world.admin('boss'), await world.agent('budi')]
  const roomId = await openRoom(ann)
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  const stop = new AbortController()
  const lines = follow(budi.context, { roomId, after: 0, signal: stop.signal })
  await readUntil(lines, isHead)
  const next = lines.next()
  await boss.room.assign({ roomId, assigneeId: boss.viewer.id })
  await expect(next).rejects.toSatisfy(refusal('NOT_FOUND'))
})

test('a database that is away for a moment does not end a stream', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const roomId = await openRoom(ann)
  const stop = new AbortController()
  const lines = follow(ann.context, { roomId, after: 1, signal: stop.signal })
  await readUntil(lines, isHead)
  const next = lines.next()
  await world.db.$executeRaw`ALTER TABLE "Event" RENAME TO "EventAway"`
  world.house.bells.ring(`room:${roomId}`)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await world.db.$executeRaw`ALTER TABLE "EventAway" RENAME TO "Event"`
  await say(ann, roomId, 'still here')
  expect((await next).value).toMatchObject({ kind: 'message.sent', seq: 2 })
  stop.abort()
})

test('what another server wrote arrives, though no hint came', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const roomId = await openRoom(ann)
  const elsewhere = houseOf(world.db)
  const stopWatching = watchTheOthers(elsewhere, () => 100)
  const stop = new AbortController()
  const lines = follow({ ...ann.context, house: elsewhere }, { roomId, after: 1, signal: stop.signal })
  await readUntil(lines, isHead)
  const next = lines.next()
  await say(ann, roomId, 'from the first server')
  expect((await next).value).toMatchObject({ kind: 'message.sent', seq: 2 })
  stop.abort()
  stopWatching()
})

test('nobody who has left is still listened for', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const roomId = await openRoom(ann)
  const stop = new AbortController()
  const streams = Array.from({ length: 10 }, () =>
    follow(ann.context, { roomId, after: 0, signal: stop.signal }),
  )
  await Promise.all(streams.map((lines) => readUntil(lines, isHead)))
  expect(world.house.bells.size).toBe(10)
  stop.abort()
  expect(world.house.bells.size).toBe(0)
})

test('a restore below a running stream is said, though the log is as long as it was', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const roomId = await openRoom(ann)
  const stop = new AbortController()
  const stopWatching = watchTheOthers(world.house, () => 20)
  const lines = await callerOf(ann.context, { signal: stop.signal }).room.events({ roomId, after: 1 })
  const read: [string, ControlEvent][] = []
  for await (const line of lines) {
    // Inside the house a line comes in tRPC's envelope, whatever its type says.
    read.push(line as unknown as [string, ControlEvent])
    if (read.length === 1) await world.db.logEpoch.updateMany({ data: { epoch: '0badf00d' } })
    if (read.length === 2) stop.abort()
  }
  stopWatching()
  const [id, event] = read[1]!
  expect(id).toBe('0badf00d.1')
  expect(event).toMatchObject({ kind: 'log.reset', seq: 1, data: { epoch: '0badf00d' } })
})

test('who can only ask is told of which epoch the answer is', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const roomId = await openRoom(ann)
  const { epoch } = await ann.room.get({ roomId })
  expect(await ann.room.since({ roomId, after: 1 })).toEqual({ epoch, head: 1, events: [] })
  await world.db.logEpoch.updateMany({ data: { epoch: '0badf00d' } })
  expect(await ann.room.since({ roomId, after: 1 })).toMatchObject({ epoch: '0badf00d' })
})

test('a reader that waits holds nothing of what it has read', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const roomId = await openRoom(ann)
  await Promise.all(Array.from({ length: 50 }, (_, i) => say(ann, roomId, `past ${i}`)))
  const stop = new AbortController()
  const lines = follow(ann.context, { roomId, after: 0, signal: stop.signal })
  const read = (await readUntil(lines, isHead)).map((line) => new WeakRef(line))
  const waiting = lines.next()
  setFlagsFromString('--expose-gc')
  const clear = runInNewContext('gc') as () => void
  await pause(50)
  clear()
  expect(read.filter((line) => line.deref()).length).toBeLessThan(3)
  stop.abort()
  await waiting
})

test('a page of long messages ends early, and who asks on or follows gets every one of them', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const roomId = await openRoom(ann)
  for (let i = 0; i < 60; i++) await say(ann, roomId, '👋'.repeat(2_000))
  const all = Array.from({ length: 61 }, (_, i) => i + 1)
  const asked: number[] = []
  for (let head = 1; asked.length < head;) {
    const page = await ann.room.since({ roomId, after: asked.at(-1) ?? 0 })
    expect(page.events.length).toBeGreaterThan(0)
    expect(JSON.stringify(page).length * 2).toBeLessThan(400_000)
    asked.push(...page.events.map(({ seq }) => seq))
    head = page.head
  }
  expect(asked).toEqual(all)
  const stop = new AbortController()
  const lines = follow(ann.context, { roomId, after: 0, signal: stop.signal })
  expect(seqs(await readUntil(lines, isHead))).toEqual(all)
  stop.abort()
})
