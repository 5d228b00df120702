import { serveDatabase } from '@etalase/server/testing'
import { expect, test, vi } from 'vitest'
import type { EtalaseClient } from './etalase-client.ts'
import { mintClientId } from './outbox/client-id.ts'
import { eventSource, noEventSource } from './testing/event-source.ts'
import { openHouse } from './testing/guests.ts'
import { cuttable, losing, noWebSocket } from './testing/sockets.ts'

const patience = { timeout: 15_000, interval: 20 }

/** Follows a room and keeps the texts in the order they were told. */
function listen(client: EtalaseClient, roomId: string, after: number) {
  const heard: string[] = []
  const stop = client.watchRoom(roomId, {
    after,
    onEvents(events) {
      for (const event of events) if (event.kind === 'message.sent') heard.push(event.data.message.text ?? '')
    },
    onReset: () => Promise.reject(new Error('nothing was to be reset')),
  })
  return { heard, stop }
}

const texts = (count: number) => Array.from({ length: count }, (_, n) => `message ${n}`)
const say = (client: EtalaseClient, roomId: string, text: string) =>
  client.outbox.add({ roomId, body: { kind: 'text', text } })

test('a message arrives at the other side once, and leaves the outbox', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const max = await house.admin('max')
  const { room, cursor } = await ann.room.start.mutate({ clientId: mintClientId() })
  const desk = listen(max, room.id, cursor)
  for (const text of texts(10)) say(ann, room.id, text)
  await vi.waitFor(() => expect(desk.heard).toEqual(texts(10)), patience)
  expect(ann.outbox.get()).toEqual([])
  expect(max.connection.get()).toMatchObject({ phase: 'live', transport: 'websocket' })
})

test('sockets that are cut again and again lose nothing, and tell nothing twice', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const line = cuttable()
  const max = await house.admin('max', { WebSocket: line.WebSocket })
  const { room, cursor } = await ann.room.start.mutate({ clientId: mintClientId() })
  const desk = listen(max, room.id, cursor)
  const cutting = setInterval(line.cut, 150)
  for (const text of texts(60)) say(ann, room.id, text)
  await vi.waitFor(() => expect(ann.outbox.get()).toEqual([]), patience)
  clearInterval(cutting)
  await vi.waitFor(() => expect(desk.heard).toEqual(texts(60)), patience)
  max.connection.renew()
  await vi.waitFor(
    () => expect(max.connection.get()).toMatchObject({ phase: 'live', transport: 'websocket' }),
    patience,
  )
})

test('whoever follows many rooms has all of them again over WebSocket after one cut', async () => {
  await using house = await openHouse()
  const line = cuttable()
  const max = await house.admin('max', { WebSocket: line.WebSocket })
  const desks = await Promise.all(
    Array.from({ length: 15 }, async (_, n) => {
      const ann = await house.shopper(`ann${n}`)
      const { room, cursor } = await ann.room.start.mutate({ clientId: mintClientId() })
      const desk = listen(max, room.id, cursor)
      max.watchLive(room.id, () => undefined)
      return { ann, room, desk }
    }),
  )
  await vi.waitFor(() => expect(max.connection.get().phase).toBe('live'), patience)
  const [before] = line.open
  line.cut()
  await vi.waitFor(() => expect(line.open).not.toContain(before), patience)
  for (const { ann, room } of desks) say(ann, room.id, 'message 0')
  for (const { desk } of desks) await vi.waitFor(() => expect(desk.heard).toEqual(texts(1)), patience)
  expect(max.connection.get()).toMatchObject({ phase: 'live', transport: 'websocket' })
  expect(max.connection.stats.steps).toBe(0)
})

test('what is done in one room waits for no other, also when both are done at once', async () => {
  await using house = await openHouse()
  const max = await house.admin('max')
  const ids = await Promise.all(
    ['ann', 'eve'].map(async (name) => {
      const client = await house.shopper(name)
      return (await client.room.start.mutate({ clientId: mintClientId() })).room.id
    }),
  )
  const [held, free] = ids as [string, string]
  await house.world.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Room" WHERE id = ${held}::uuid FOR UPDATE`
    let answered = false
    const stuck = max.room.setStatus
      .mutate({ roomId: held, status: 'RESOLVED' })
      .finally(() => (answered = true))
    stuck.catch(() => undefined)
    await max.room.setStatus.mutate({ roomId: free, status: 'RESOLVED' })
    expect(answered).toBe(false)
  })
})

test('an event that is lost on the way is noticed, and read again', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const max = await house.admin('max', { WebSocket: losing('message 2') })
  const { room, cursor } = await ann.room.start.mutate({ clientId: mintClientId() })
  const desk = listen(max, room.id, cursor)
  await vi.waitFor(() => expect(max.connection.get().phase).toBe('live'), patience)
  for (const text of texts(5)) say(ann, room.id, text)
  await vi.waitFor(() => expect(desk.heard).toEqual(texts(5)), patience)
  expect(max.connection.stats.gaps).toBe(1)
})

test('where WebSocket is refused, server-sent events deliver', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const max = await house.admin('max', { WebSocket: noWebSocket, EventSource: eventSource })
  const { room, cursor } = await ann.room.start.mutate({ clientId: mintClientId() })
  const desk = listen(max, room.id, cursor)
  await vi.waitFor(
    () => expect(max.connection.get()).toMatchObject({ phase: 'reduced', transport: 'sse' }),
    patience,
  )
  for (const text of texts(5)) say(ann, room.id, text)
  await vi.waitFor(() => expect(desk.heard).toEqual(texts(5)), patience)
})

test('where nothing can be pushed, polling delivers', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const max = await house.admin('max', { WebSocket: noWebSocket, EventSource: noEventSource })
  const { room, cursor } = await ann.room.start.mutate({ clientId: mintClientId() })
  const desk = listen(max, room.id, cursor)
  for (const text of texts(5)) say(ann, room.id, text)
  await vi.waitFor(() => expect(desk.heard).toEqual(texts(5)), patience)
  expect(max.connection.get()).toMatchObject({ phase: 'reduced', transport: 'polling' })
})

test('a cursor far behind is told to load a fresh snapshot, and goes on from there', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const { room, cursor } = await ann.room.start.mutate({ clientId: mintClientId() })
  const onReset = vi.fn(() => cursor)
  const onEvents = vi.fn()
  ann.watchRoom(room.id, { after: cursor + 1_000, onEvents, onReset })
  await vi.waitFor(() => expect(onReset).toHaveBeenCalled(), patience)
  say(ann, room.id, 'after the reset')
  await vi.waitFor(() => expect(onEvents).toHaveBeenCalledTimes(1), patience)
  expect(ann.connection.stats.resets).toBe(1)
})

test("a stranger's room ends the watch, and is not asked for again", async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const eve = await house.shopper('eve')
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  const ending = await new Promise((onEnd) => {
    eve.watchRoom(room.id, { after: 0, onEvents: () => {}, onReset: () => 0, onEnd })
  })
  expect(ending).toMatchObject({ reason: 'refused', error: { data: { refusal: 'NOT_FOUND' } } })
})

test('a session that ends closes the connection for good, until there is a new one', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const { room, cursor } = await ann.room.start.mutate({ clientId: mintClientId() })
  const onEnd = vi.fn()
  ann.watchRoom(room.id, { after: cursor, onEvents: () => {}, onReset: () => 0, onEnd })
  await vi.waitFor(() => expect(ann.connection.get().phase).toBe('live'), patience)
  await ann.session.signOut.mutate()
  await vi.waitFor(() => expect(onEnd).toHaveBeenCalledWith({ reason: 'signed-out', error: null }), patience)
  expect(ann.connection.get()).toMatchObject({ phase: 'offline', reason: 'signed-out' })
})

test('the desk hears of a room that changes', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const max = await house.admin('max')
  const { since } = await max.inbox.list.query({})
  const onChange = vi.fn()
  max.watchInbox({ cursor: since, onChange, onStale: () => {} })
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  await vi.waitFor(() => expect(onChange.mock.lastCall?.[0].rooms[0].id).toBe(room.id), patience)
})

test('a server that restarts is found again, and over WebSocket', async () => {
  await using house = await openHouse()
  const ann = await house.shopper('ann')
  const { room, cursor } = await ann.room.start.mutate({ clientId: mintClientId() })
  const { heard } = listen(ann, room.id, cursor)
  await vi.waitFor(() => expect(ann.connection.get().phase).toBe('live'), patience)
  await house.server.server.close(0)
  say(ann, room.id, 'while it was away')
  await vi.waitFor(
    () => expect(ann.connection.get()).toMatchObject({ phase: 'offline', reason: 'network' }),
    patience,
  )
  await using again = await serveDatabase(house.world.url, { port: house.server.server.port })
  await vi.waitFor(() => expect(heard).toEqual(['while it was away']), patience)
  expect(ann.connection.get()).toMatchObject({ phase: 'live', transport: 'websocket' })
  ann.close()
  void again
})
