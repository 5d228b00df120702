import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { EventKind, RoomEvent } from '../log/log.schema.ts'
import { letGo } from '../privacy/retention.ts'
import { createWorld, type Visitor, type World } from '../testing/world.ts'
import { applyEvent } from './room-state.ts'
import type { Snapshot } from './snapshot.schema.ts'

const say = (roomId: string, text: string) => ({
  clientId: randomUUID(),
  roomId,
  body: { kind: 'text', text } as const,
})

/** A room's life in which every kind of event happens. */
async function live(world: World, roomId: string, ann: Visitor) {
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const { teapot } = world.products
  return [
    () => ann.message.send(say(roomId, 'Hello')),
    () => boss.room.markRead({ roomId, upTo: 2 }),
    () => boss.message.send(say(roomId, 'Hi, how can I help?')),
    () => ann.room.markRead({ roomId, upTo: 100 }),
    () => boss.room.setPriority({ roomId, priority: 'URGENT' }),
    () => boss.room.assign({ roomId, assigneeId: budi.viewer.id }),
    () =>
      budi.message.send({ clientId: randomUUID(), roomId, body: { kind: 'product', productId: teapot.id } }),
    async () => {
      const messageId = (await ann.room.get({ roomId })).messages.at(-1)!.id
      await ann.cart.add({ clientId: randomUUID(), productId: teapot.id, quantity: 2, messageId })
    },
    () => budi.room.setHandler({ roomId, handler: 'PAUSED' }),
    () => ann.session.signUp({ email: 'ann.new@example.com', password: 'a long password', name: 'Ann' }),
    () => budi.room.setStatus({ roomId, status: 'RESOLVED' }),
    () => ann.message.send(say(roomId, 'One more thing')),
    () => boss.room.assign({ roomId, assigneeId: null }),
    () => boss.room.setStatus({ roomId, status: 'CLOSED' }),
    () => boss.room.setStatus({ roomId, status: 'OPEN' }),
    async () => {
      const { seq } = await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
      await boss.room.undo({ roomId, seq: seq! })
    },
    async () => {
      const { seq } = await boss.room.setStatus({ roomId, status: 'RESOLVED' })
      await boss.room.undo({ roomId, seq: seq! })
    },
    async () => {
      await boss.room.setStatus({ roomId, status: 'CLOSED' })
      expect(await letGo(world.house, { closedRooms: -1 })).toEqual({ closedRooms: 1 })
    },
    () => ann.privacy.erase({ password: 'a long password' }),
  ]
}

const every: Record<EventKind, true> = {
  'room.started': true,
  'room.joined': true,
  'room.shopperChanged': true,
  'room.statusChanged': true,
  'room.priorityChanged': true,
  'room.assigned': true,
  'room.handlerChanged': true,
  'message.sent': true,
  'message.read': true,
  'card.acted': true,
  'room.erased': true,
  'log.skipped': true,
}

test('the state before, folded with the events, equals a fresh snapshot, for both sides and every kind of event', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.guest('ann'), await world.admin('boss')]
  const { room } = await ann.room.start({ clientId: randomUUID(), topic: 'Delivery' })
  const seen = new Set<string>()
  const fold = async (visitor: Visitor, before: Snapshot) => {
    const { events } = await visitor.room.since({ roomId: room.id, after: before.cursor })
    for (const event of events) seen.add(event.kind)
    const after = events.reduce(applyEvent, before)
    expect(after).toEqual(await visitor.room.get({ roomId: room.id }))
    expect(events.reduce(applyEvent, after), 'folding twice changes nothing').toEqual(after)
    return after
  }
  let [hers, theirs] = [await ann.room.get({ roomId: room.id }), await boss.room.get({ roomId: room.id })]
  const started = await ann.room.since({ roomId: room.id, after: 0 })
  expect(applyEvent({ ...hers, changes: [], cursor: 0 }, started.events[0] as RoomEvent)).toEqual(hers)
  seen.add(started.events[0]!.kind)
  for (const act of await live(world, room.id, ann)) {
    await act()
    hers = await fold(ann, hers)
    theirs = await fold(boss, theirs)
  }
  expect([...seen].toSorted()).toEqual(Object.keys(every).toSorted())
})
