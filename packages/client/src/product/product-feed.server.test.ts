import type { Product } from '@etalase/api/contract'
import { expect, test, vi } from 'vitest'
import { createEtalaseClient } from '../client.ts'
import type { EtalaseClient } from '../etalase-client.ts'
import { eventSource, noEventSource } from '../testing/event-source.ts'
import { openHouse } from '../testing/guests.ts'
import { cuttable, noWebSocket } from '../testing/sockets.ts'

const patience = { timeout: 15_000, interval: 10 }
const second = { timeout: 1_500, interval: 10 }

/** Some cards on a page, and the prices they show. */
function show(client: EtalaseClient, ids: string[]) {
  const prices = new Map<string, number>()
  const onProducts = vi.fn((products: Product[]) => products.forEach((it) => prices.set(it.id, it.price)))
  const stop = client.watchProducts(ids, { onProducts })
  return { stop, onProducts, shown: () => ids.map((id) => prices.get(id)) }
}

test('cards follow the catalogue within a second, all over one subscription', async () => {
  await using house = await openHouse()
  const { teapot, lamp } = house.world.products
  const sent: string[] = []
  class Counting extends WebSocket {
    override send(data: string) {
      if (data.includes('product.changes')) sent.push(data)
      super.send(data)
    }
  }
  const ann = await house.shopper('ann', { WebSocket: Counting })
  const cards = [show(ann, [teapot.id]), show(ann, [lamp.id]), show(ann, [teapot.id, lamp.id])]
  await vi.waitFor(() => expect(cards[2]!.shown()).not.toContain(undefined), patience)
  expect(sent).toHaveLength(1)
  await vi.waitFor(() => expect(ann.connection.get().phase).toBe('live'), patience)
  await house.world.db.product.update({ where: { id: teapot.id }, data: { price: 125_000 } })
  await vi.waitFor(
    () => expect([cards[0]!.shown(), cards[2]!.shown()[0]]).toEqual([[125_000], 125_000]),
    second,
  )
  const late = show(ann, [teapot.id])
  await vi.waitFor(() => expect(late.shown()).toEqual([125_000]), second)
  expect(sent).toHaveLength(1)
  expect(cards[1]!.onProducts).toHaveBeenCalledOnce()
})

test.each([
  ['server-sent events', { WebSocket: noWebSocket, EventSource: eventSource }, 1_500],
  ['polling', { WebSocket: noWebSocket, EventSource: noEventSource }, 4_000],
])('cards stay live over %s', async (_, network, timeout) => {
  await using house = await openHouse()
  const { teapot } = house.world.products
  const ann = await house.shopper('ann', network)
  const card = show(ann, [teapot.id])
  await vi.waitFor(() => expect(card.shown()).toEqual([150_000]), patience)
  await vi.waitFor(() => expect(ann.connection.get().phase).toBe('reduced'), patience)
  await house.world.db.product.update({ where: { id: teapot.id }, data: { price: 1 } })
  await vi.waitFor(() => expect(card.shown()).toEqual([1]), { timeout, interval: 10 })
})

test('a stranger asks now and then, and opens no socket', async () => {
  await using house = await openHouse()
  const { teapot } = house.world.products
  const line = cuttable()
  const url = house.server.url
  const stranger = createEtalaseClient({ url, app: 'shop', WebSocket: line.WebSocket })
  const card = show(stranger, [teapot.id])
  await vi.waitFor(() => expect(card.shown()).toEqual([150_000]), patience)
  await house.world.db.product.update({ where: { id: teapot.id }, data: { price: 1 } })
  await vi.waitFor(() => expect(card.shown()).toEqual([1]), patience)
  expect([line.open.size, stranger.connection.get().phase]).toEqual([0, 'live'])
  stranger.close()
})

test('whoever signs out goes on seeing prices, as a stranger', async () => {
  await using house = await openHouse()
  const { teapot } = house.world.products
  const line = cuttable()
  const ann = await house.shopper('ann', { WebSocket: line.WebSocket })
  const card = show(ann, [teapot.id])
  await vi.waitFor(() => expect(line.open.size).toBe(1), patience)
  await vi.waitFor(() => expect(card.shown()).toEqual([150_000]), patience)
  await ann.session.signOut.mutate()
  await vi.waitFor(() => expect(line.open.size).toBe(0), patience)
  await house.world.db.product.update({ where: { id: teapot.id }, data: { price: 1 } })
  await vi.waitFor(() => expect(card.shown()).toEqual([1]), patience)
  expect(line.open.size).toBe(0)
})
