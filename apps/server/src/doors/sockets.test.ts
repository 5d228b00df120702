import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect as dial } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, password, type World } from '@etalase/api/testing'
import { setClockBack } from '../testing/clock.ts'
import { plainSocket } from '../testing/plain-socket.ts'
import { serveDatabase, type TestServer } from '../testing/serve.ts'

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

async function signIn(name: string) {
  const { viewer, room } = await world.shopper(name)
  const headers = { 'content-type': 'application/json', 'x-etalase-app': 'shop' }
  const post = (path: string, input: object, more = {}) =>
    fetch(`${at.url}/trpc/${path}`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(input),
    })
  const answer = await post('session.signIn', { email: viewer.email, password, token: true })
  const { token } = ((await answer.json()) as { result: { data: { token: string } } }).result.data
  const started = await room.start({ clientId: randomUUID() })
  return { viewer, token, roomId: started.room.id, post, authorization: { authorization: `Bearer ${token}` } }
}

const postAtDesk = (path: string, input: object, more = {}) =>
  fetch(`${at.url}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-etalase-app': 'desk', ...more },
    body: JSON.stringify(input),
  })

async function signInAtDesk(email: string): Promise<string> {
  const answer = await postAtDesk('session.signIn', { email, password, token: true })
  return ((await answer.json()) as { result: { data: { token: string } } }).result.data.token
}

test('signing out closes every socket of that session at once, and no other', async () => {
  const ann = await signIn('ann')
  const [mine, other] = [await plainSocket(at.url, { app: 'shop', token: ann.token }), await signIn('ann')]
  const elsewhere = await plainSocket(at.url, { app: 'shop', token: other.token })
  for (const socket of [mine, elsewhere]) {
    socket.subscribe(1, 'room.events', { roomId: ann.roomId })
    await socket.frame((frame) => frame.result?.type === 'started')
  }
  const closed = once(mine.socket, 'close')
  await ann.post('session.signOut', {}, ann.authorization)
  expect((await closed)[0]).toBe(4401)
  await pause(100)
  expect(elsewhere.socket.readyState).toBe(elsewhere.socket.OPEN)
  elsewhere.socket.terminate()
})

test('an account that is disabled loses its open sockets within a second', async () => {
  const eve = await signIn('eve')
  const ear = await plainSocket(at.url, { app: 'shop', token: eve.token })
  ear.subscribe(1, 'room.events', { roomId: eve.roomId })
  await ear.frame((frame) => frame.result?.type === 'started')
  const closed = once(ear.socket, 'close')
  const boss = await world.admin('boss')
  await boss.staff.setDisabled({ userId: eve.viewer.id, disabled: true })
  expect((await closed)[0]).toBe(4401)
})

test.each([
  ['disabled', 'dina', 'staff.setDisabled', { disabled: true }],
  ['given another role', 'eko', 'staff.setRole', { kind: 'ADMIN' }],
])('an agent who is %s loses the desk they have open, at once', async (_, name, act, input) => {
  const { roomId } = await signIn(`friend-of-${name}`)
  const [boss, agent] = [await world.admin('boss'), await world.agent(name)]
  await boss.room.assign({ roomId, assigneeId: agent.viewer.id })
  const ear = await plainSocket(at.url, { app: 'desk', token: await signInAtDesk(agent.viewer.email!) })
  ear.subscribe(1, 'inbox.events', {})
  ear.subscribe(2, 'shopper.live', { roomId })
  for (const id of [1, 2]) await ear.frame((frame) => frame.id === id && frame.result?.type === 'started')
  const closed = once(ear.socket, 'close')
  const authorization = `Bearer ${await signInAtDesk(boss.viewer.email!)}`
  const began = Date.now()
  await postAtDesk(act, { userId: agent.viewer.id, ...input }, { authorization })
  expect((await closed)[0]).toBe(4401)
  expect(Date.now() - began).toBeLessThan(1_000)
})

test('a thirty-third subscription on one socket is refused, and the others go on', async () => {
  const max = await signIn('max')
  const ear = await plainSocket(at.url, { app: 'shop', token: max.token })
  for (let id = 1; id <= 33; id++) ear.subscribe(id, 'room.events', { roomId: max.roomId })
  const refused = await ear.frame((frame) => frame.error !== undefined)
  expect(refused.error?.data.refusal).toBe('TOO_MANY')
  expect(ear.socket.readyState).toBe(ear.socket.OPEN)
  ear.socket.terminate()
})

test('a clock that is set back cuts nobody off', async () => {
  const tim = await signIn('tim')
  const ear = await plainSocket(at.url, { app: 'shop', token: tim.token })
  ear.subscribe(1, 'room.events', { roomId: tim.roomId })
  await ear.frame((frame) => frame.result?.type === 'started')
  using _ = setClockBack()
  ear.subscribe(2, 'room.events', { roomId: tim.roomId })
  await ear.frame((frame) => frame.id === 2 && frame.result?.type === 'started')
  ear.socket.terminate()
})

test('a room that is taken away falls silent on an open socket', async () => {
  const [{ roomId }, boss, budi] = [
    await signIn('rita'),
    await world.admin('boss'),
    await world.agent('budi'),
  ]
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  const token = await signInAtDesk(budi.viewer.email!)
  const ear = await plainSocket(at.url, { app: 'desk', token })
  ear.subscribe(1, 'room.events', { roomId })
  await ear.frame((frame) => frame.result?.type === 'started')
  await boss.room.assign({ roomId, assigneeId: null })
  const ended = await ear.frame((frame) => frame.error !== undefined)
  expect(ended.error?.data.refusal).toBe('NOT_FOUND')
  await boss.message.send({ clientId: randomUUID(), roomId, body: { kind: 'text', text: 'Secret' } })
  await pause(300)
  expect(JSON.stringify(ear.frames)).not.toContain('Secret')
  ear.socket.terminate()
})

test(
  'a socket that never reads is dropped, and the memory it took with it',
  { timeout: 60_000 },
  async () => {
    const sam = await signIn('sam')
    const shopper = await world.shopper('sam')
    const { port } = new URL(at.url)
    const deaf = dial(Number(port), '127.0.0.1')
    deaf.on('error', () => undefined)
    const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='
    deaf.write(
      `GET /trpc HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${key}\r\n`,
    )
    deaf.write(`x-etalase-app: shop\r\nAuthorization: Bearer ${sam.token}\r\n\r\n`)
    await once(deaf, 'data')
    const before = at.server.sockets.size
    for (let id = 1; id <= 30; id++)
      deaf.write(
        masked({
          id,
          method: 'subscription',
          params: { path: 'room.events', input: { roomId: sam.roomId, after: 0 } },
        }),
      )
    deaf.pause()
    const text = 'x'.repeat(4_000)
    const most = { memory: 0 }
    const start = process.memoryUsage().rss
    const deadline = Date.now() + 40_000
    while (at.server.sockets.size === before && Date.now() < deadline) {
      await shopper.message.send({ clientId: randomUUID(), roomId: sam.roomId, body: { kind: 'text', text } })
      most.memory = Math.max(most.memory, process.memoryUsage().rss - start)
    }
    expect(at.server.sockets.size).toBe(before - 1)
    expect(most.memory).toBeLessThan(200 * 1024 * 1024)
    deaf.destroy()
  },
)

/** A client's frame: a text of any length under 64 KiB, masked with zeros. */
function masked(frame: object): Buffer {
  const payload = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...frame }))
  const head = Buffer.from([0x81, 0x80 | 126, payload.length >> 8, payload.length & 0xff, 0, 0, 0, 0])
  return Buffer.concat([head, payload])
}
