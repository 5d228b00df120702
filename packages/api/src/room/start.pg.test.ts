import { expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld } from '../testing/world.ts'

test('starting again returns the living room, with what was said first and what is said now', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const first = {
    ...fresh(),
    topic: 'Delivery',
    subject: 'Where is it?',
    body: { kind: 'text', text: 'Hello' },
  } as const
  const { room } = await ann.room.start(first)
  expect(room).toMatchObject({ topic: 'Delivery', subject: 'Where is it?', status: 'OPEN', handler: 'BOT' })
  const again = await ann.room.start(first)
  expect(again.room.id).toBe(room.id)
  expect(
    again.messages.map((message) => message.text),
    'a retry says nothing twice',
  ).toEqual(['Hello'])
  const more = await ann.room.start({ ...fresh(), topic: 'Other', body: { kind: 'text', text: 'Anybody?' } })
  expect(more.messages.map((message) => message.text)).toEqual(['Hello', 'Anybody?'])
  expect(more.room.topic).toBe('Delivery')
})

test('one living room per shopper, were it started from eight tabs at once', async () => {
  await using world = await createWorld()
  const [ann, eve] = [await world.shopper('ann'), await world.guest('eve')]
  const body = { kind: 'text', text: 'Hello' } as const
  const tabs = await Promise.all(Array.from({ length: 8 }, () => ann.room.start({ ...fresh(), body })))
  expect(new Set(tabs.map((tab) => tab.room.id)).size).toBe(1)
  const { messages } = await ann.room.get({ roomId: tabs[0]!.room.id })
  expect(messages.map((message) => message.seq)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  const other = await eve.room.start(fresh())
  expect(other.room.id).not.toBe(tabs[0]!.room.id)
  expect(await world.db.room.count()).toBe(2)
})

test('after a closed room a new one starts, and names the one before', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room: first } = await ann.room.start(fresh())
  await boss.room.setStatus({ roomId: first.id, status: 'CLOSED' })
  const { room: second } = await ann.room.start(fresh())
  expect([first.previousRoomId, second.previousRoomId]).toEqual([null, first.id])
  expect((await ann.room.mine()).map((room) => room.id)).toEqual([second.id, first.id])
})

test('a resolved room is still alive', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  await boss.room.setStatus({ roomId: room.id, status: 'RESOLVED' })
  const again = await ann.room.start({ ...fresh(), body: { kind: 'text', text: 'One more thing' } })
  expect(again.room).toMatchObject({ id: room.id, status: 'OPEN' })
})

test('nobody of the desk starts a room', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  await expect(boss.room.start(fresh())).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(world.stranger().room.start(fresh())).rejects.toSatisfy(refusal('NOT_SIGNED_IN'))
})

test('a shopper lists only rooms of their own', async () => {
  await using world = await createWorld()
  const [ann, eve] = [await world.shopper('ann'), await world.shopper('eve')]
  const { room } = await ann.room.start(fresh())
  await eve.room.start(fresh())
  await ann.message.send(say(room.id))
  expect((await ann.room.mine()).map(({ id }) => id)).toEqual([room.id])
})
