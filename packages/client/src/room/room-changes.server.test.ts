import { expect, test, vi } from 'vitest'
import type { EtalaseClient } from '../etalase-client.ts'
import { mintClientId } from '../outbox/client-id.ts'
import { openHouse } from '../testing/guests.ts'
import { cuttable } from '../testing/sockets.ts'
import { createRoomStore } from './room-store.ts'

const patience = { timeout: 15_000, interval: 10 }

async function openRoom(client: EtalaseClient, roomId: string) {
  const store = createRoomStore(client, roomId)
  store.begin()
  await vi.waitFor(() => expect(store.get().status).toBe('ready'), patience)
  return store
}

const seqs = (list: { seq: number }[]) => list.map(({ seq }) => seq)

test('what happens in a room comes to both sides with its name, and the shopper learns no priority', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const max = await house.admin('max')
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  const [shop, desk] = [await openRoom(ann, room.id), await openRoom(max, room.id)]
  await max.room.setPriority.mutate({ roomId: room.id, priority: 'HIGH' })
  await max.room.setStatus.mutate({ roomId: room.id, status: 'RESOLVED' })
  const [started, changed] = [{ kind: 'room.started' }, { kind: 'room.statusChanged', actorName: 'max' }]
  await vi.waitFor(() => expect(shop.get().changes).toMatchObject([started, changed]), patience)
  const priority = { kind: 'room.priorityChanged', actorName: 'max' }
  await vi.waitFor(() => expect(desk.get().changes).toMatchObject([started, priority, changed]), patience)
  for (const store of [shop, desk]) store.close()
})

test('no change is lost or told twice, over older pages and a line that is cut again and again', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const line = cuttable()
  const max = await house.admin('max', { WebSocket: line.WebSocket })
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  const roomId = room.id
  const toggle = (n: number) => max.room.setPriority.mutate({ roomId, priority: n % 2 ? 'HIGH' : 'LOW' })
  for (let n = 0; n < 120; n++) {
    const body = { kind: 'text' as const, text: `${n}` }
    await ann.message.send.mutate({ clientId: mintClientId(), roomId, body })
    if (n % 7 === 0) await toggle(n / 7)
  }
  const desk = await openRoom(max, roomId)
  expect(desk.get().changes.length).toBeLessThan(10)
  await desk.actions.loadOlder()
  const cutting = setInterval(line.cut, 100)
  for (let n = 0; n < 20; n++) await toggle(n)
  clearInterval(cutting)
  await desk.actions.loadOlder()
  expect(desk.get().hasOlder).toBe(false)
  const happened = (await max.room.history.query({ roomId, before: undefined, limit: 50 })).changes.at(-1)!
  await vi.waitFor(() => expect(desk.get().changes.at(-1)).toEqual(happened), patience)
  const { events } = await max.room.since.query({ roomId, after: 0 })
  expect(events).toHaveLength(desk.get().messages.length + desk.get().changes.length)
  const all = [...seqs(desk.get().messages), ...seqs(desk.get().changes)].toSorted((a, b) => a - b)
  expect(all).toEqual(seqs(events))
  desk.close()
})
