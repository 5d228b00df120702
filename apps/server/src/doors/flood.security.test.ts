import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect as dial, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createWorld, type World } from '@etalase/api/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { plainSocket } from '../testing/plain-socket.ts'
import { serveDatabase, type TestServer } from '../testing/serve.ts'
import { signIn } from '../testing/visit.ts'
import { maskedFrame, upgradeTo } from '../testing/raw-socket.ts'

let world: World
let at: TestServer
beforeAll(async () => {
  world = await createWorld()
  at = await serveDatabase(world.url)
})
afterAll(async () => {
  await at[Symbol.asyncDispose]()
  await world[Symbol.asyncDispose]()
})

async function openFor(name: string) {
  const shopper = await world.shopper(name)
  const { room } = await shopper.room.start({ clientId: randomUUID() })
  const token = await signIn(shopper, at.url)
  return { shopper, roomId: room.id, token, ear: await plainSocket(at.url, { app: 'shop', token }) }
}

const query = (id: number, path = 'session.me', input?: object) => ({
  id,
  method: 'query',
  params: { path, input },
})
const ten = (from: number) => Array.from({ length: 10 }, (_, n) => query(from + n))

/** How many statements of the server wait for a lock. */
async function waiting(): Promise<number> {
  const [row] = await world.db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return row.count
}

test('S14: of many calls on a socket ten run at a time, the others wait, and all are answered', async () => {
  const { ear, shopper, roomId } = await openFor('ann')
  await world.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Room" WHERE id = ${roomId}::uuid FOR UPDATE`
    for (let id = 0; id < 40; id++) {
      const input = { clientId: randomUUID(), roomId, body: { kind: 'text', text: `${id}` } }
      ear.socket.send(JSON.stringify({ id, method: 'mutation', params: { path: 'message.send', input } }))
    }
    await vi.waitFor(async () => expect(await waiting()).toBe(10))
    await pause(200)
    expect(await waiting()).toBe(10)
    expect(
      (await fetch(`${at.url}/trpc/product.facets`, { headers: { 'x-etalase-app': 'shop' } })).status,
    ).toBe(200)
  })
  for (let id = 0; id < 40; id++) expect(await ear.frame((it) => it.id === id)).toHaveProperty('result')
  expect((await shopper.room.get({ roomId })).messages).toHaveLength(40)
  ear.socket.terminate()
})

test.each(['', ' \n'])(
  'S14: calls count one by one, also ten in a frame, and a flood of them ends the socket',
  async (space) => {
    const { ear } = await openFor('ben')
    const closed = once(ear.socket, 'close')
    for (let n = 0; n < 9; n++) ear.socket.send(space + JSON.stringify(ten(n * 10)))
    for (let id = 0; id < 90; id++) await ear.frame((it) => it.id === id)
    for (let n = 9; n < 12; n++) ear.socket.send(space + JSON.stringify(ten(n * 10)))
    expect((await closed)[0]).toBe(4013)
  },
)

test('S14: whoever follows and leaves off without end is closed, and who comes back with all they followed is not', async () => {
  const { ear, roomId } = await openFor('cat')
  const closed = once(ear.socket, 'close')
  const again = (from: number) => {
    const ids = Array.from({ length: 32 }, (_, n) => from + n)
    const params = { path: 'room.events', input: { roomId, after: 0 } }
    const starts = ids.map((id) => ({ id, method: 'subscription', params }))
    ear.socket.send(JSON.stringify([...starts, ...ids.map((id) => ({ id, method: 'subscription.stop' }))]))
  }
  for (let n = 0; n < 3; n++) again(n * 32)
  await ear.frame((it) => it.id === 95)
  expect(ear.socket.readyState).toBe(ear.socket.OPEN)
  for (let n = 3; n < 10; n++) again(n * 32)
  expect((await closed)[0]).toBe(4013)
})

test('S14: who asks and does not read is cut off', { timeout: 40_000 }, async () => {
  const { shopper, roomId, token, ear } = await openFor('dan')
  ear.socket.terminate()
  for (let n = 0; n < 50; n++) {
    const body = { kind: 'text', text: '语'.repeat(4_000) } as const
    await shopper.message.send({ clientId: randomUUID(), roomId, body })
  }
  const deaf = dial(Number(new URL(at.url).port), '127.0.0.1')
  deaf.on('error', () => undefined)
  deaf.write(upgradeTo(at.url, token))
  await once(deaf, 'data')
  const open = at.server.sockets.size
  deaf.pause()
  for (let id = 0; id < 90; id++) deaf.write(maskedFrame(query(id, 'room.get', { roomId })))
  await vi.waitFor(() => expect(at.server.sockets.size).toBe(open - 1), { timeout: 15_000, interval: 50 })
  deaf.destroy()
})

test('S14: who may open no more sockets is cut off though they never close, and counts as a stranger until then', async () => {
  // Two strangers, and one socket of a viewer.
  await using strict = await serveDatabase(world.url, { limitsFactor: 0.02 })
  const { token } = await openFor('eva')
  const lines: Socket[] = []
  const knock = async (until: string) => {
    const line = dial(Number(new URL(strict.url).port), '127.0.0.1')
    lines.push(line.on('error', () => undefined))
    line.write(upgradeTo(strict.url, token))
    for await (const data of line.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>)
      if (data.includes(until)) return
    throw new Error(`nobody said "${until}"`)
  }
  await knock('101 Switching Protocols')
  for (let n = 0; n < 2; n++) await knock('Too many windows are open.')
  await knock('429 Too Many Requests')
  await vi.waitFor(() => expect(strict.server.sockets.size).toBe(1), { timeout: 4_000, interval: 20 })
  for (const line of lines) line.destroy()
})
