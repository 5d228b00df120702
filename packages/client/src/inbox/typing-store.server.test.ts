import { afterEach, expect, test, vi } from 'vitest'
import { mintClientId } from '../outbox/client-id.ts'
import { openHouse } from '../testing/guests.ts'
import { cuttable } from '../testing/sockets.ts'
import { createTypingStore } from './typing-store.ts'

const patience = { timeout: 15_000, interval: 10 }
const second = { timeout: 1_000, interval: 10 }

afterEach(() => vi.unstubAllGlobals())

test('who types shows in the list within a second, and not after the line was cut', async () => {
  await using house = await openHouse()
  const line = cuttable()
  const [ann, max] = [await house.shopper('ann'), await house.admin('max', { WebSocket: line.WebSocket })]
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  const typing = createTypingStore(max)
  typing.begin()
  await vi.waitFor(() => expect(max.connection.get().phase).toBe('live'), patience)
  await ann.room.setTyping.mutate({ roomId: room.id, isTyping: true })
  await vi.waitFor(() => expect([...typing.get()]).toEqual([[room.id, ['ann']]]), second)
  await house.server.server.close(0)
  await vi.waitFor(() => expect(typing.get().size).toBe(0), patience)
  typing.close()
})

test('a second tab sees it through the socket of the first', async () => {
  // Only browsers have tabs.
  vi.stubGlobal('document', {})
  await using house = await openHouse()
  const lines = [cuttable(), cuttable()]
  const ann = await house.shopper('ann', { shareSocket: false })
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  const tabs = []
  for (const { WebSocket } of lines) tabs.push(await house.admin('max', { WebSocket }))
  const stores = tabs.map(createTypingStore)
  for (const store of stores) store.begin()
  for (const tab of tabs) await vi.waitFor(() => expect(tab.connection.get().phase).toBe('live'), patience)
  await ann.room.setTyping.mutate({ roomId: room.id, isTyping: true })
  for (const store of stores)
    await vi.waitFor(() => expect(store.get().get(room.id)).toEqual(['ann']), second)
  expect(lines.map((line) => line.open.size)).toEqual([1, 0])
  for (const store of stores) store.close()
})
