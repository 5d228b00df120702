import { expect, test, vi } from 'vitest'
import type { EtalaseClient } from '../etalase-client.ts'
import { mintClientId } from '../outbox/client-id.ts'
import { openHouse } from '../testing/guests.ts'
import { createRoomStore } from './room-store.ts'

const patience = { timeout: 10_000, interval: 10 }

async function openRoom(client: EtalaseClient, roomId: string) {
  const store = createRoomStore(client, roomId)
  store.begin()
  store.attend()
  await vi.waitFor(() => expect(store.get().status).toBe('ready'), patience)
  return store
}

test('a message is shown at once, never twice, and ends as read', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const max = await house.admin('max')
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  const [shop, desk] = await Promise.all([openRoom(ann, room.id), openRoom(max, room.id)])
  const stages: string[] = []
  shop.subscribe(() =>
    stages.push(
      shop
        .get()
        .messages.map((it) => it.delivery)
        .join(),
    ),
  )

  shop.actions.send({ kind: 'text', text: 'Is it in stock?' })
  expect(shop.get().messages).toMatchObject([
    { text: 'Is it in stock?', delivery: 'sending', senderName: 'ann' },
  ])
  await vi.waitFor(() => expect(desk.get().messages).toMatchObject([{ text: 'Is it in stock?' }]), patience)
  desk.actions.send({ kind: 'text', text: 'It is.' })
  await vi.waitFor(() => expect(shop.get().messages).toHaveLength(2), patience)
  desk.actions.markRead(Infinity)
  shop.actions.markRead(Infinity)
  await vi.waitFor(
    () => expect(shop.get().messages.map((it) => it.delivery)).toEqual(['read', 'read']),
    patience,
  )
  expect(stages.filter((stage, n) => stage !== stages[n - 1])[0]).toBe('sending')
  expect(stages.some((stage) => stage === 'sending,sent' || stage === '')).toBe(false)
  for (const store of [shop, desk]) store.close()
})

test('older pages go on top, and stay', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  for (let n = 0; n < 60; n++) {
    const body = { kind: 'text' as const, text: `${n}` }
    await ann.message.send.mutate({ clientId: mintClientId(), roomId: room.id, body })
  }
  const shop = await openRoom(ann, room.id)
  expect(shop.get().hasOlder).toBe(true)
  await shop.actions.loadOlder()
  expect(shop.get().messages.map((it) => it.text)).toEqual(Array.from({ length: 60 }, (_, n) => `${n}`))
  expect(shop.get()).toMatchObject({ hasOlder: false, isLoadingOlder: false })
  shop.close()
})

test('typing is seen on the other side', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const max = await house.admin('max')
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  const [shop, desk] = await Promise.all([openRoom(ann, room.id), openRoom(max, room.id)])
  shop.actions.setTyping(true)
  await vi.waitFor(() => expect(desk.get().live.typing.map((it) => it.name)).toEqual(['ann']), patience)
  expect(shop.get().live.typing).toEqual([])
  shop.actions.send({ kind: 'text', text: 'done' })
  await vi.waitFor(() => expect(desk.get().live.typing).toEqual([]), patience)
  for (const store of [shop, desk]) store.close()
})

test('a stranger sees an error and nothing of the room', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const eve = await house.shopper('eve')
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  const store = createRoomStore(eve, room.id)
  store.begin()
  await vi.waitFor(() => expect(store.get().status).toBe('error'), patience)
  expect(store.get()).toMatchObject({ room: null, messages: [], error: { data: { refusal: 'NOT_FOUND' } } })
})

test('who only counts what is unread is not present, and has had nothing delivered', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const max = await house.admin('max')
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  const desk = await openRoom(max, room.id)
  const badge = createRoomStore(ann, room.id)
  badge.begin()
  desk.actions.send({ kind: 'text', text: 'Anybody there?' })
  await vi.waitFor(() => expect(badge.get().messages).toHaveLength(1), patience)
  expect(desk.get()).toMatchObject({ live: { present: [] }, messages: [{ delivery: 'sent' }] })

  const leave = badge.attend()
  await vi.waitFor(() => expect(desk.get().live.present).toMatchObject([{ name: 'ann' }]), patience)
  desk.actions.send({ kind: 'text', text: 'There you are.' })
  const deliveries = () => desk.get().messages.map((it) => it.delivery)
  await vi.waitFor(() => expect(deliveries()).toEqual(['delivered', 'delivered']), patience)
  leave()
  await vi.waitFor(() => expect(desk.get().live.present).toEqual([]), patience)
  expect(deliveries()).toEqual(['delivered', 'delivered'])
  for (const store of [badge, desk]) store.close()
})
