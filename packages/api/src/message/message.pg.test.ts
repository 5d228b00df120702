import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { createWorld } from '../testing/world.ts'

const say = (roomId: string, text: string, clientId = randomUUID()) => ({
  clientId,
  roomId,
  body: { kind: 'text', text } as const,
})
const start = () => ({ clientId: randomUUID() })

test('a message is numbered, stored and answered in one go', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start(start())
  const message = await ann.message.send(say(room.id, ' Hello '))
  expect(message).toMatchObject({
    seq: 2,
    text: 'Hello',
    senderName: 'ann',
    senderKind: 'CUSTOMER',
    kind: 'TEXT',
  })
  const { messages, cursor } = await ann.room.get({ roomId: room.id })
  expect(messages).toEqual([message])
  expect(cursor).toBe(2)
})

test('the same clientId again is the same message', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start(start())
  const input = say(room.id, 'Once')
  const tries = await Promise.all(Array.from({ length: 8 }, () => ann.message.send(input)))
  expect(new Set(tries.map((message) => message.id)).size).toBe(1)
  expect((await ann.room.get({ roomId: room.id })).messages).toHaveLength(1)
})

test('a clientId used for something else is refused', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start(start())
  const clientId = randomUUID()
  await ann.message.send(say(room.id, 'One thing', clientId))
  await expect(ann.message.send(say(room.id, 'Another', clientId))).rejects.toSatisfy(
    refusal('CLIENT_ID_REUSED'),
  )
})

test(
  '1,000 clientIds raced eight times each are 1,000 messages without a hole',
  { timeout: 120_000 },
  async () => {
    await using world = await createWorld()
    const ann = await world.shopper('ann')
    const { room } = await ann.room.start(start())
    const inputs = Array.from({ length: 1_000 }, (_, i) => say(room.id, `Message ${i}`))
    const repeats = inputs.flatMap((input) => Array.from({ length: 8 }, () => input))
    for (let i = 0; i < repeats.length; i += 40) {
      await Promise.all(repeats.slice(i, i + 40).map((input) => ann.message.send(input)))
    }
    const events = await world.db.event.findMany({ where: { roomId: room.id }, orderBy: { seq: 'asc' } })
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 1_001 }, (_, i) => i + 1))
    expect(await world.db.message.count({ where: { roomId: room.id } })).toBe(1_000)
  },
)

test('a product card carries the product as it was when it was shared', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const { shoe } = world.products
  const body = { kind: 'product', productId: shoe.id, variantId: shoe.variantIds[0] } as const
  const { messages } = await ann.room.start({ clientId: randomUUID(), body })
  await world.db.product.update({ where: { id: shoe.id }, data: { price: 1 } })
  expect(messages[0]).toMatchObject({
    kind: 'PRODUCT',
    product: { name: 'Canvas shoe', variantName: '41', price: 320_000, stock: 4 },
  })
})

test('a withdrawn product cannot be shared', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start(start())
  const body = { kind: 'product', productId: world.products.gone.id } as const
  const sending = ann.message.send({ clientId: randomUUID(), roomId: room.id, body })
  await expect(sending).rejects.toSatisfy(refusal('PRODUCT_WITHDRAWN'))
})

test('an empty message cannot be sent', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start(start())
  await expect(ann.message.send(say(room.id, '   '))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('nobody can write in a closed room', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(start())
  await boss.room.setStatus({ roomId: room.id, status: 'CLOSED' })
  await expect(ann.message.send(say(room.id, 'Hello?'))).rejects.toSatisfy(refusal('ROOM_CLOSED'))
  await expect(boss.message.send(say(room.id, 'Hello?'))).rejects.toSatisfy(refusal('ROOM_CLOSED'))
})

test("a stranger's room looks like no room", async () => {
  await using world = await createWorld()
  const [ann, eve, budi] = [await world.shopper('ann'), await world.shopper('eve'), await world.agent('budi')]
  const { room } = await ann.room.start(start())
  for (const other of [eve, budi]) {
    await expect(other.message.send(say(room.id, 'Hi'))).rejects.toSatisfy(refusal('NOT_FOUND'))
    await expect(other.message.send(say(randomUUID(), 'Hi'))).rejects.toSatisfy(refusal('NOT_FOUND'))
    await expect(other.room.get({ roomId: room.id })).rejects.toSatisfy(refusal('NOT_FOUND'))
    await expect(other.room.since({ roomId: room.id, after: 0 })).rejects.toSatisfy(refusal('NOT_FOUND'))
    await expect(other.room.history({ roomId: room.id })).rejects.toSatisfy(refusal('NOT_FOUND'))
  }
})

test("the desk's first reply assigns the room and silences the bot", async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start({ ...start(), body: { kind: 'text', text: 'Hello' } })
  await boss.message.send(say(room.id, 'How can I help?'))
  const after = await boss.room.get({ roomId: room.id })
  expect(after.room).toMatchObject({
    assigneeId: boss.viewer.id,
    handler: 'AGENT',
    handlerEpoch: 1,
    unread: { desk: 0, shopper: 1 },
  })
  expect(after.room.firstResponseAt).toBe(after.messages.at(-1)?.createdAt)
})

test("a shopper's message opens a resolved room again", async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(start())
  await boss.room.setStatus({ roomId: room.id, status: 'RESOLVED' })
  await ann.message.send(say(room.id, 'One more thing'))
  expect((await ann.room.get({ roomId: room.id })).room).toMatchObject({ status: 'OPEN', resolvedAt: null })
})

test('one room that is stuck does not hold up the others', async () => {
  await using world = await createWorld()
  const [ann, eve] = [await world.shopper('ann'), await world.shopper('eve')]
  const [stuck, free] = [await ann.room.start(start()), await eve.room.start(start())]
  await world.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Room" WHERE id = ${stuck.room.id}::uuid FOR UPDATE`
    const waiting = ann.message.send(say(stuck.room.id, 'Stuck'))
    await eve.message.send(say(free.room.id, 'Free'))
    await expect(waiting).rejects.toSatisfy(refusal('BUSY'))
  })
})

test('the times of a room never run backwards, though senders race for its lock', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(start())
  const acts = Array.from({ length: 60 }, (_, i) =>
    i % 3
      ? ann.message.send(say(room.id, `${i}`))
      : boss.room.setPriority({ roomId: room.id, priority: i % 2 ? 'HIGH' : 'LOW' }),
  )
  await Promise.all(acts)
  const events = await world.db.event.findMany({ where: { roomId: room.id }, orderBy: { seq: 'asc' } })
  const times = events.map((event) => event.createdAt.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
})

test('a message that arrived is acknowledged again, though its room has been taken away since', async () => {
  await using world = await createWorld()
  const [ann, boss, budi] = [await world.shopper('ann'), await world.admin('boss'), await world.agent('budi')]
  const { room } = await ann.room.start(start())
  await boss.room.assign({ roomId: room.id, assigneeId: budi.viewer.id })
  const reply = say(room.id, 'On its way')
  const sent = await budi.message.send(reply)
  await boss.room.assign({ roomId: room.id, assigneeId: null })
  expect(await budi.message.send(reply)).toEqual(sent)
  await expect(budi.message.send(say(room.id, 'And more'))).rejects.toSatisfy(refusal('NOT_FOUND'))
  await expect(budi.message.send({ ...reply, body: { kind: 'text', text: 'Other' } })).rejects.toSatisfy(
    refusal('CLIENT_ID_REUSED'),
  )
})
