import type { InboxChange } from '@etalase/api/contract'
import { expect, test, vi } from 'vitest'
import type { EtalaseClient } from '../etalase-client.ts'
import { mintClientId } from '../outbox/client-id.ts'
import { openHouse } from '../testing/guests.ts'
import { createInboxList } from './inbox-list.ts'

const patience = { timeout: 15_000, interval: 10 }

/** A WebSocket that counts what is subscribed to. */
function counting() {
  const subscribed: string[] = []
  class Counting extends WebSocket {
    override send(data: string) {
      const path = /"path":"([^"]+)"/.exec(data)?.[1]
      if (path) subscribed.push(path)
      super.send(data)
    }
  }
  return { WebSocket: Counting, subscribed }
}

function watch(client: EtalaseClient, cursor?: string) {
  const ids = new Set<string>()
  const onChange = (change: InboxChange) => change.rooms.forEach((room) => ids.add(room.id))
  const onEnd = vi.fn()
  const stop = client.watchInbox({ ...(cursor && { cursor }), onChange, onStale: () => {}, onEnd })
  return { ids, stop, onEnd }
}

const start = async (client: EtalaseClient) =>
  (await client.room.start.mutate({ clientId: mintClientId() })).room.id

test('lists, counts and news hear of changes over one subscription', async () => {
  await using house = await openHouse()
  const [ann, bob] = [await house.shopper('ann'), await house.shopper('bob')]
  const { WebSocket, subscribed } = counting()
  const max = await house.admin('max', { WebSocket })
  const [counts, news] = [watch(max), watch(max)]
  const list = createInboxList(max, { status: 'OPEN' })
  list.begin()
  await vi.waitFor(() => expect(max.connection.get().phase).toBe('live'), patience)
  await vi.waitFor(() => expect(list.get().isLoading).toBe(false), patience)
  const first = await start(ann)
  await vi.waitFor(() => expect([...news.ids]).toEqual([first]), patience)
  await vi.waitFor(() => expect(list.get().rooms.map((room) => room.id)).toEqual([first]), patience)
  expect([...counts.ids]).toEqual([first])
  news.stop()
  const second = await start(bob)
  await vi.waitFor(() => expect([...counts.ids]).toEqual([first, second]), patience)
  expect([...news.ids]).toEqual([first])
  list.close()
  // Begun once, and once more where the list had been read before it was known where it begins.
  expect(subscribed.filter((path) => path === 'inbox.events').length).toBeLessThanOrEqual(2)
})

test('whoever joins late misses nothing since the list that they have read', async () => {
  await using house = await openHouse()
  const [ann, bob, max] = [await house.shopper('ann'), await house.shopper('bob'), await house.admin('max')]
  const { since } = await max.inbox.list.query({})
  const news = watch(max, since)
  const first = await start(ann)
  await vi.waitFor(() => expect([...news.ids]).toEqual([first]), patience)
  const late = watch(max, since)
  await vi.waitFor(() => expect([...late.ids]).toEqual([first]), patience)
  const second = await start(bob)
  for (const { ids } of [news, late])
    await vi.waitFor(() => expect([...ids]).toEqual([first, second]), patience)
})

test('nor while somebody else is still writing, when the news come without the cursor going on', async () => {
  await using house = await openHouse()
  const [ann, max] = [await house.shopper('ann'), await house.admin('max')]
  const joined = await house.world.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_current_xact_id()::text`
    const { since } = await max.inbox.list.query({})
    const news = watch(max)
    await vi.waitFor(() => expect(max.connection.get().phase).toBe('live'), patience)
    const first = await start(ann)
    await vi.waitFor(() => expect([...news.ids]).toEqual([first]), patience)
    return { first, late: watch(max, since) }
  })
  await vi.waitFor(() => expect([...joined.late.ids]).toEqual([joined.first]), { timeout: 3_000 })
})

test('a session that ends is told to each who watches, and one can watch anew', async () => {
  await using house = await openHouse()
  const [ann, max] = [await house.shopper('ann'), await house.admin('max')]
  const watches = [watch(max), watch(max)]
  await vi.waitFor(() => expect(max.connection.get().phase).toBe('live'), patience)
  await max.session.signOut.mutate()
  for (const { onEnd } of watches) await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce(), patience)
  await start(ann)
  const again = watch(max)
  await vi.waitFor(() => expect(again.onEnd).toHaveBeenCalledOnce(), patience)
})
