import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { applyEvent } from '../room/room-state.ts'
import { refusal } from '../testing/refusal.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld, type World } from '../testing/world.ts'

/** Another clock on the wall of this process; the database has its own. */
function at(now: number): Disposable {
  vi.useFakeTimers({ toFake: ['Date'], now })
  return { [Symbol.dispose]: () => void vi.useRealTimers() }
}

/** A room in which the desk has shown the teapot. */
async function shown(world: World) {
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  const productId = world.products.teapot.id
  const card = await boss.message.send({ ...fresh(), roomId: room.id, body: { kind: 'product', productId } })
  return {
    ann,
    boss,
    roomId: room.id,
    card,
    press: { ...fresh(), productId, quantity: 2, messageId: card.id },
  }
}

test('both sides see what came of a press, in the log and on the card', async () => {
  await using world = await createWorld()
  const { ann, boss, roomId, card, press } = await shown(world)
  await ann.cart.add(press)
  const { events } = await boss.room.since({ roomId, after: card.seq })
  const receipt = { kind: 'ADD_TO_CART', actorId: ann.viewer.id, outcome: 'added', quantity: 2 }
  expect(events).toMatchObject([{ kind: 'card.acted', data: { messageSeq: card.seq, receipt } }])
  for (const visitor of [ann, boss]) {
    const { messages, changes } = await visitor.room.get({ roomId })
    expect(messages).toMatchObject([{ id: card.id, receipts: [receipt] }])
    expect(await visitor.room.history({ roomId })).toEqual({ messages, changes, more: false })
  }
  expect((await ann.cart.get()).items).toMatchObject([{ sourceMessageId: card.id }])
})

test('a press raced eight times in a thread is one line, one receipt and one event', async () => {
  await using world = await createWorld()
  const { ann, roomId, card, press } = await shown(world)
  await Promise.all(Array.from({ length: 8 }, () => ann.cart.add(press)))
  expect((await ann.cart.get()).items).toMatchObject([{ quantity: 2 }])
  const { events } = await ann.room.since({ roomId, after: card.seq })
  expect(events.map((event) => event.kind)).toEqual(['card.acted'])
  expect((await ann.room.get({ roomId })).messages[0]?.receipts).toHaveLength(1)
})

test('of many presses a card keeps the newest twenty, on a screen that saw them come as on a fresh one', async () => {
  await using world = await createWorld()
  const { ann, boss, roomId, card, press } = await shown(world)
  const before = await boss.room.get({ roomId })
  for (let n = 1; n <= 25; n++) await ann.cart.add({ ...press, ...fresh(), quantity: 1 })
  const now = await boss.room.get({ roomId })
  const quantities = now.messages[0]!.receipts!.map(({ quantity }) => quantity)
  expect(quantities).toEqual([...Array.from({ length: 15 }, (_, n) => 6 + n), ...Array(5).fill(20)])
  const { events } = await boss.room.since({ roomId, after: card.seq })
  expect(events).toHaveLength(25)
  expect(events.reduce(applyEvent, before)).toEqual(now)
  expect((await ann.room.history({ roomId })).messages).toEqual(now.messages)
})

test('receipts are in the order of the log, whatever the clock of the server that minted their ids', async () => {
  await using world = await createWorld()
  const { ann, boss, roomId, press } = await shown(world)
  const before = await boss.room.get({ roomId })
  for (let n = 0; n < 22; n++) {
    using _ = at(Date.now() - n * 60_000)
    await ann.cart.add({ ...press, ...fresh(), quantity: 1 })
  }
  const { events } = await boss.room.since({ roomId, after: before.cursor })
  expect(events.reduce(applyEvent, before)).toEqual(await boss.room.get({ roomId }))
})

test('a question is no receipt: nothing has happened yet', async () => {
  await using world = await createWorld()
  const { ann, roomId, card, press } = await shown(world)
  await world.db.product.update({ where: { id: press.productId }, data: { price: 1 } })
  expect(await ann.cart.add(press)).toMatchObject({ outcome: 'price-changed' })
  expect((await ann.room.since({ roomId, after: card.seq })).events).toEqual([])
})

test("a card in a room that is not yours, another's product or no card at all looks like nothing", async () => {
  await using world = await createWorld()
  const { ann, roomId, press } = await shown(world)
  const eve = await world.shopper('eve')
  const text = await ann.message.send(say(roomId))
  const notFound = refusal('NOT_FOUND')
  const { messageId, productId } = press
  await expect(eve.cart.add({ ...press, ...fresh() })).rejects.toSatisfy(notFound)
  await expect(eve.wishlist.add({ productId, messageId })).rejects.toSatisfy(notFound)
  await expect(ann.cart.add({ ...press, productId: world.products.lamp.id })).rejects.toSatisfy(notFound)
  await expect(ann.cart.add({ ...press, messageId: text.id })).rejects.toSatisfy(notFound)
  await expect(ann.cart.add({ ...press, messageId: randomUUID() })).rejects.toSatisfy(notFound)
  expect([(await eve.cart.get()).items, (await ann.cart.get()).items]).toEqual([[], []])
  expect(await world.db.cardAction.count()).toBe(0)
})
