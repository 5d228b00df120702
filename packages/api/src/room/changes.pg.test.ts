import { expect, test } from 'vitest'
import { fresh, say } from '../testing/say.ts'
import { createWorld, type Visitor } from '../testing/world.ts'
import type { RoomChange } from '../log/log.schema.ts'
import { moveBelongings } from '../session/guest.ts'
import { applyEvent } from './room-state.ts'

/** A snapshot of the room and every page before it, put together as a reader does. */
async function readAll(visitor: Visitor, roomId: string, limit: number) {
  const snapshot = await visitor.room.get({ roomId })
  const pages: RoomChange[][] = [snapshot.changes]
  let before = snapshot.messages[0]?.seq
  for (let more = true; more;) {
    const page = await visitor.room.history({ roomId, before, limit })
    pages.unshift(page.changes)
    before = page.messages[0]?.seq
    more = page.more
  }
  return { snapshot, pages, all: pages.flat() }
}

const seqs = (changes: { seq: number }[]) => changes.map(({ seq }) => seq)

test('every change stands once in a snapshot and the pages before it, in order, wherever the pages end', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  const roomId = room.id
  const priorities = ['HIGH', 'LOW', 'URGENT', 'NORMAL'] as const
  for (let i = 0; i < 60; i++) {
    await (i % 4 ? ann : boss).message.send(say(roomId))
    if (i % 3 === 0) await boss.room.setPriority({ roomId, priority: priorities[(i / 3) % 4]! })
    if (i % 10 === 9) await boss.room.setStatus({ roomId, status: 'RESOLVED' })
  }
  const { events } = await boss.room.since({ roomId, after: 0 })
  const happened = events.filter(({ kind }) => /^room\.(started|assigned|\w+Changed)$/.test(kind))
  for (const limit of [1, 3, 50]) {
    const { all, pages, snapshot } = await readAll(boss, roomId, limit)
    expect(all).toEqual(happened)
    expect(snapshot.changes.every(({ seq }) => seq > snapshot.messages[0]!.seq)).toBe(true)
    expect(pages.filter((page) => page.length > 0).length, 'they are spread').toBeGreaterThan(1)
  }
})

test('a page has the changes between its own messages and where it ends', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  const roomId = room.id
  await ann.message.send(say(roomId)) // 2
  await boss.room.setPriority({ roomId, priority: 'HIGH' }) // 3
  await ann.message.send(say(roomId)) // 4
  await boss.room.setPriority({ roomId, priority: 'LOW' }) // 5
  const page = async (before?: number) => {
    const { messages, changes, more } = await boss.room.history({ roomId, before, limit: 1 })
    return [seqs(messages), seqs(changes), more]
  }
  expect(await page()).toEqual([[4], [5], true])
  expect(await page(4)).toEqual([[2], [1, 3], false])
  expect(seqs((await boss.room.get({ roomId })).changes)).toEqual([1, 3, 5])
})

test('a change names who made it, in the log and in a snapshot alike', async () => {
  await using world = await createWorld()
  const [ann, boss, budi] = [await world.shopper('ann'), await world.admin('boss'), await world.agent('budi')]
  const { room } = await ann.room.start(fresh())
  const roomId = room.id
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  await ann.message.send(say(roomId))
  const { changes, cursor } = await boss.room.get({ roomId })
  expect(changes.map(({ kind, actorName }) => [kind, actorName])).toEqual([
    ['room.started', 'ann'],
    ['room.assigned', 'boss'],
    ['room.handlerChanged', 'boss'],
  ])
  const { events } = await boss.room.since({ roomId, after: 0 })
  expect(events).toHaveLength(cursor)
  expect(events.filter((event) => event.actorName !== undefined)).toEqual(changes)
})

test('a shopper sees who came and what became of the room, and never a priority', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  const roomId = room.id
  await boss.room.setPriority({ roomId, priority: 'URGENT' })
  await boss.room.assign({ roomId, assigneeId: boss.viewer.id })
  await boss.room.setStatus({ roomId, status: 'RESOLVED' })
  const theirs = (await boss.room.get({ roomId })).changes
  const hers = (await ann.room.get({ roomId })).changes
  const known = theirs.filter(({ kind }) => kind !== 'room.priorityChanged')
  expect(hers).toEqual(
    known.map((it) =>
      it.kind === 'room.handlerChanged' ? { ...it, data: { from: 'BOT', to: 'AGENT' } } : it,
    ),
  )
  expect(hers.map(({ kind }) => kind)).toEqual([
    'room.started',
    'room.assigned',
    'room.handlerChanged',
    'room.statusChanged',
  ])
  expect((await ann.room.history({ roomId })).changes).toEqual(hers)
})

test('what a guest did is done by the account that they signed in to, folded and read alike', async () => {
  await using world = await createWorld()
  const [guest, boss] = [await world.guest('ann'), await world.admin('boss')]
  const account = await world.shopper('anna')
  const { room } = await guest.room.start(fresh())
  const before = await boss.room.get({ roomId: room.id })
  await world.db.$transaction((tx) => moveBelongings(tx, guest.viewer.id, account.viewer.id))
  const { events } = await boss.room.since({ roomId: room.id, after: before.cursor })
  const after = await boss.room.get({ roomId: room.id })
  expect(events.reduce(applyEvent, before)).toEqual(after)
  expect(after.changes).toMatchObject([{ actorId: account.viewer.id, actorName: 'anna' }])
})

test('a room that was fiddled with for ever shows the last two hundred changes', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  const change = { roomId: room.id, kind: 'room.priorityChanged', actorId: boss.viewer.id }
  const data = { from: 'LOW', to: 'HIGH' }
  await world.db.event.createMany({
    data: Array.from({ length: 300 }, (_, i) => ({ ...change, seq: i + 2, data })),
  })
  const { changes } = await boss.room.get({ roomId: room.id })
  expect(seqs(changes)).toEqual(Array.from({ length: 200 }, (_, i) => i + 102))
})
