import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fresh, say } from '../testing/say.ts'
import { createWorld, type Visitor } from '../testing/world.ts'
import type { Snapshot } from './snapshot.schema.ts'

const markOf = ({ members }: Snapshot, { viewer }: Visitor) =>
  members.find((m) => m.id === viewer.id)?.lastReadSeq ?? 0

/** What one would count by looking at the thread. */
function counted({ members, messages, room }: Snapshot) {
  const mark = (of: 'shopper' | 'desk') =>
    Math.max(
      0,
      ...members.filter((m) => (m.id === room.shopperId) === (of === 'shopper')).map((m) => m.lastReadSeq),
    )
  const after = (seq: number, by: (senderId: string) => boolean) =>
    messages.filter((message) => message.seq > seq && by(message.senderId)).length
  return {
    shopper: after(mark('shopper'), (id) => id !== room.shopperId),
    desk: after(mark('desk'), (id) => id === room.shopperId),
  }
}

test('a read mark only moves up, never beyond the last message, and says so once', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const {
    room: { id: roomId },
  } = await ann.room.start(fresh())
  for (let i = 0; i < 3; i++) await ann.message.send(say(roomId))
  const marks: number[] = []
  for (const upTo of [2, 1, 2, 0, 1_000_000, 3]) {
    await boss.room.markRead({ roomId, upTo })
    marks.push(markOf(await boss.room.get({ roomId }), boss))
  }
  const { events } = await boss.room.since({ roomId, after: 4 })
  expect(events.map((event) => event.kind)).toEqual(['room.joined', 'message.read', 'message.read'])
  expect(marks).toEqual([2, 2, 2, 2, 4, 4])
})

test("an admin who looks into a colleague's room does not mark it read", async () => {
  await using world = await createWorld()
  const [ann, boss, budi] = [await world.shopper('ann'), await world.admin('boss'), await world.agent('budi')]
  const {
    room: { id: roomId },
  } = await ann.room.start(fresh())
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  await ann.message.send(say(roomId))
  const before = await boss.room.get({ roomId })
  await boss.room.markRead({ roomId, upTo: before.cursor })
  expect(await boss.room.get({ roomId })).toEqual(before)
  expect(before.room.unread.desk).toBe(1)
  await budi.room.markRead({ roomId, upTo: before.cursor })
  expect((await boss.room.get({ roomId })).room.unread.desk).toBe(0)
})

test('a colleague who reads less than the desk has read makes nothing unread again', async () => {
  await using world = await createWorld()
  const [ann, boss, chief] = [
    await world.shopper('ann'),
    await world.admin('boss'),
    await world.admin('chief'),
  ]
  const {
    room: { id: roomId },
  } = await ann.room.start(fresh())
  for (let i = 0; i < 4; i++) await ann.message.send(say(roomId))
  await boss.room.markRead({ roomId, upTo: 5 })
  await chief.room.markRead({ roomId, upTo: 2 })
  expect((await boss.room.get({ roomId })).room.unread.desk).toBe(0)
})

const acts = fc.array(
  fc.record({
    by: fc.constantFrom('ann', 'boss', 'chief'),
    does: fc.constantFrom('send', 'read', 'read'),
    upTo: fc.integer({ min: 0, max: 14 }),
  }),
  { minLength: 1, maxLength: 10 },
)

test('what is unread is what one would count, whoever wrote and read before', async () => {
  await using world = await createWorld()
  const staff = { boss: await world.admin('boss'), chief: await world.admin('chief') }
  let life = 0
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const ann = await world.shopper(`ann${life++}`)
      const people = { ...staff, ann }
      const {
        room: { id: roomId },
      } = await ann.room.start(fresh())
      for (const { by, does, upTo } of sequence) {
        if (does === 'send') await people[by].message.send(say(roomId))
        else await people[by].room.markRead({ roomId, upTo })
      }
      const snapshot = await ann.room.get({ roomId })
      expect(snapshot.room.unread).toEqual(counted(snapshot))
    }),
    { numRuns: 12 },
  )
})

test('a mark goes to the last message and no further, so marks never answer marks', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  await ann.message.send(say(room.id))
  for (let i = 0; i < 3; i++) {
    const { cursor } = await boss.room.get({ roomId: room.id })
    await boss.room.markRead({ roomId: room.id, upTo: cursor })
    await ann.room.markRead({ roomId: room.id, upTo: cursor + 1 })
  }
  const { events } = await boss.room.since({ roomId: room.id, after: 2 })
  expect(events.map((event) => event.kind)).toEqual(['room.joined', 'message.read'])
})
