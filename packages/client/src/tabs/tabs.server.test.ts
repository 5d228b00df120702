import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EtalaseClient } from '../etalase-client.ts'
import { mintClientId } from '../outbox/client-id.ts'
import { openHouse } from '../testing/guests.ts'
import { cuttable, noWebSocket } from '../testing/sockets.ts'

const patience = { timeout: 15_000, interval: 20 }

// Only browsers have tabs.
beforeEach(() => void vi.stubGlobal('document', {}))
afterEach(() => vi.unstubAllGlobals())

type House = Awaited<ReturnType<typeof openHouse>>

async function openTab(house: House, name: string, options = {}) {
  const line = cuttable()
  const client = await house.shopper(name, { WebSocket: line.WebSocket, ...options })
  return { client, sockets: () => line.open.size }
}

function listen(client: EtalaseClient, roomId: string, after: number) {
  const heard: number[] = []
  client.watchRoom(roomId, {
    after,
    onEvents: (events) => heard.push(...events.map((event) => event.seq)),
    onReset: () => Promise.reject(new Error('nothing was to be reset')),
  })
  return heard
}

async function say(client: EtalaseClient, roomId: string, text: string) {
  const body = { kind: 'text' as const, text }
  return (await client.message.send.mutate({ clientId: mintClientId(), roomId, body })).seq
}

const live = (client: EtalaseClient) =>
  vi.waitFor(
    () => expect(client.connection.get()).toMatchObject({ phase: 'live', transport: 'websocket' }),
    patience,
  )

async function openTabs(house: House, count: number) {
  const first = await openTab(house, 'ann')
  const { room, cursor } = await first.client.room.start.mutate({ clientId: mintClientId() })
  const tabs = [first]
  while (tabs.length < count) tabs.push(await openTab(house, 'ann'))
  const heard = tabs.map(({ client }) => listen(client, room.id, cursor))
  await vi.waitFor(() => expect(tabs.reduce((sum, tab) => sum + tab.sockets(), 0)).toBe(1), patience)
  return { tabs, heard, room, cursor }
}

test('three tabs share one socket, and all see the same', async () => {
  await using house = await openHouse()
  const { tabs, heard, room } = await openTabs(house, 3)
  const seqs: number[] = []
  for (let n = 0; n < 10; n++) seqs.push(await say(tabs[0]!.client, room.id, `${n}`))
  await vi.waitFor(() => expect(heard).toEqual([seqs, seqs, seqs]), patience)
  expect(tabs.map((tab) => tab.sockets())).toEqual([1, 0, 0])
  for (const { client } of tabs) await live(client)
})

test('when the tab that leads is closed, another one does, and nothing is lost or doubled', async () => {
  await using house = await openHouse()
  const { tabs, heard, room } = await openTabs(house, 3)
  const max = await house.admin('max')
  const seqs: number[] = []
  for (let n = 0; n < 30; n++) {
    seqs.push(await say(max, room.id, `${n}`))
    if (n === 10) tabs[0]!.client.close()
  }
  const began = Date.now()
  await vi.waitFor(
    () => expect([heard[1]!.slice(-1), heard[2]!.slice(-1)]).toEqual([seqs.slice(-1), seqs.slice(-1)]),
    patience,
  )
  expect(Date.now() - began).toBeLessThan(1_000)
  const complete = Array.from({ length: seqs.at(-1)! - seqs[0]! + 1 }, (_, n) => seqs[0]! + n)
  for (const log of heard.slice(1)) expect(log.filter((seq) => seq >= seqs[0]!)).toEqual(complete)
  await vi.waitFor(() => expect(tabs.map((tab) => tab.sockets())).toEqual([0, 1, 0]), patience)
})

test('a leader that does not answer leaves nobody in silence', async () => {
  await using house = await openHouse()
  const { client, sockets } = await openTab(house, 'ann', { shareSocket: false })
  const { room, cursor } = await client.room.start.mutate({ clientId: mintClientId() })
  const { locks } = navigator
  const name = `etalase:${house.server.url}/trpc:shop:${client.outbox.sender!.id}`
  const thaw = Promise.withResolvers<void>()
  void locks.request(name, () => thaw.promise)
  const frozen = await openTab(house, 'ann')
  const heard = listen(frozen.client, room.id, cursor)
  await live(frozen.client)
  const seq = await say(client, room.id, 'hello')
  await vi.waitFor(() => expect(heard.at(-1)).toBe(seq), patience)
  expect([sockets(), frozen.sockets()]).toEqual([0, 1])
  thaw.resolve()
})

test('a leader that falls silent is left after some seconds, and found again when it speaks', async () => {
  await using house = await openHouse()
  const { tabs, heard, room } = await openTabs(house, 2)
  const silent = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => {})
  await vi.waitFor(() => expect(tabs[1]!.sockets()).toBe(1), patience)
  const seq = await say(tabs[0]!.client, room.id, 'hello')
  await vi.waitFor(() => expect(heard.map((log) => log.at(-1))).toEqual([seq, seq]), patience)
  silent.mockRestore()
  await vi.waitFor(() => expect(tabs.map((tab) => tab.sockets())).toEqual([1, 0]), patience)
  const next = await say(tabs[0]!.client, room.id, 'again')
  await vi.waitFor(
    () =>
      expect(heard.map((log) => log.slice(-2))).toEqual([
        [seq, next],
        [seq, next],
      ]),
    patience,
  )
})

test('where the leader has no socket the others poll, and show what it shows', async () => {
  await using house = await openHouse()
  const first = await openTab(house, 'ann', { WebSocket: noWebSocket })
  const { room, cursor } = await first.client.room.start.mutate({ clientId: mintClientId() })
  const second = await openTab(house, 'ann')
  const heard = [first, second].map(({ client }) => listen(client, room.id, cursor))
  const reduced = { phase: 'reduced', transport: 'polling' }
  await vi.waitFor(() => expect(second.client.connection.get()).toMatchObject(reduced), patience)
  const seq = await say(first.client, room.id, 'hello')
  await vi.waitFor(() => expect(heard.map((log) => log.at(-1))).toEqual([seq, seq]), patience)
  expect(second.sockets()).toBe(0)
})

test('two viewers share nothing', async () => {
  await using house = await openHouse()
  const [ann, bob] = [await openTab(house, 'ann'), await openTab(house, 'bob')]
  for (const { client } of [ann, bob]) {
    const { room, cursor } = await client.room.start.mutate({ clientId: mintClientId() })
    listen(client, room.id, cursor)
  }
  await vi.waitFor(() => expect([ann.sockets(), bob.sockets()]).toEqual([1, 1]), patience)
  for (const { client } of [ann, bob]) await live(client)
})
