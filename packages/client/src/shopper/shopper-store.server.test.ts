import { expect, test, vi } from 'vitest'
import { mintClientId } from '../outbox/client-id.ts'
import { eventSource, noEventSource } from '../testing/event-source.ts'
import { openHouse } from '../testing/guests.ts'
import { noWebSocket } from '../testing/sockets.ts'
import { createShopperStore } from './shopper-store.ts'

const patience = { timeout: 15_000, interval: 10 }

test.each([
  ['a socket', {}, 1_000],
  ['server-sent events', { WebSocket: noWebSocket, EventSource: eventSource }, 9_000],
  ['polling', { WebSocket: noWebSocket, EventSource: noEventSource }, 9_000],
])('the panel follows the shopper over %s', { timeout: 40_000 }, async (_, network, timeout) => {
  await using house = await openHouse()
  const [ann, max] = [await house.shopper('ann'), await house.admin('max', network)]
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  const panel = createShopperStore(max, room.id)
  panel.begin()
  expect(panel.get()).toEqual({ shopper: null, isLoading: true, error: null })
  await vi.waitFor(
    () => expect(panel.get()).toMatchObject({ shopper: { name: 'ann' }, isLoading: false }),
    patience,
  )
  await ann.session.visit.mutate({ path: '/cart', title: 'Cart' })
  await vi.waitFor(() => expect(panel.get().shopper?.page?.path).toBe('/cart'), { timeout, interval: 10 })
  panel.close()
})

test('of a room that is not there the panel says so, and asks no more', async () => {
  await using house = await openHouse()
  const max = await house.admin('max')
  const panel = createShopperStore(max, crypto.randomUUID())
  panel.begin()
  await vi.waitFor(
    () => expect(panel.get()).toMatchObject({ isLoading: false, error: { data: { refusal: 'NOT_FOUND' } } }),
    patience,
  )
  expect(panel.get().shopper).toBeNull()
})

test('a panel that ended with the room is there again when the room is given back', async () => {
  await using house = await openHouse()
  const [ann, max, boss] = [
    await house.shopper('ann'),
    await house.admin('max'),
    await house.world.admin('boss'),
  ]
  const agent = await house.world.db.user.update({
    where: { id: max.outbox.sender!.id },
    data: { kind: 'AGENT' },
  })
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  const give = (assigneeId: string | null) => boss.room.assign({ roomId: room.id, assigneeId })
  await give(agent.id)
  const panel = createShopperStore(max, room.id)
  panel.begin()
  await vi.waitFor(() => expect(panel.get().shopper?.name).toBe('ann'), patience)
  await give(null)
  await vi.waitFor(() => expect(panel.get().error?.data?.refusal).toBe('NOT_FOUND'), patience)
  await give(agent.id)
  panel.begin()
  await vi.waitFor(
    () => expect(panel.get()).toMatchObject({ shopper: { name: 'ann' }, error: null }),
    patience,
  )
  panel.close()
})
