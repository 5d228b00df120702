import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect as dial } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '@etalase/api/testing'
import { WebSocket } from 'ws'
import { serveDatabase, type TestServer } from '../testing/serve.ts'
import { visit } from '../testing/visit.ts'

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

const alive = async () => expect((await fetch(`${at.url}/livez`)).status).toBe(200)
const me = (headers: Record<string, string>) => fetch(`${at.url}/trpc/session.me`, { headers })

/** Bytes as nobody's library would send them; answers what came back before the line was closed. */
async function raw(bytes: string): Promise<string> {
  const { port } = new URL(at.url)
  const socket = dial(Number(port), '127.0.0.1')
  const heard: Buffer[] = []
  socket.on('data', (data) => heard.push(data))
  socket.on('error', () => undefined)
  socket.end(bytes)
  await Promise.race([once(socket, 'close'), pause(2_000)])
  socket.destroy()
  return Buffer.concat(heard).toString()
}

function open(options: { origin?: string; headers?: Record<string, string> } = {}): WebSocket {
  const socket = new WebSocket(`${at.url.replace('http', 'ws')}/trpc`, { ...options })
  socket.on('error', () => undefined)
  return socket
}

const upgrade =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='

test('an upgrade with an address that is none leaves the server alive', async () => {
  expect(await raw(`GET /trpc HTTP/1.1\r\nHost: [\r\n${upgrade}\r\n\r\n`)).toMatch(/^HTTP\/1.1 400/)
  expect(await raw(`GET // HTTP/1.1\r\nHost: localhost\r\n${upgrade}\r\n\r\n`)).toMatch(/^HTTP\/1.1 40\d/)
  expect(await raw(`GET /elsewhere HTTP/1.1\r\nHost: localhost\r\n${upgrade}\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 404/,
  )
  await raw(`GET // HTTP/1.1\r\nHost: [\r\n\r\n`)
  await raw(
    `GET /trpc/session.me?batch=1&input=%7B%7D HTTP/1.1\r\nHost: [\r\nx-etalase-app: shop\r\nConnection: close\r\n\r\n`,
  )
  await raw(`GET /admin/%ff%fe/..%2f..%2fetc HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  await alive()
})

test('garbage frames leave the server alive, and too many of them end the socket', async () => {
  const socket = open({ headers: { 'x-etalase-app': 'shop' } })
  await once(socket, 'open')
  const closed = once(socket, 'close')
  for (let i = 0; i < 10_000; i++) socket.send(randomBytes(64).toString('latin1'), { binary: i % 2 === 0 })
  const [code] = (await closed) as [number]
  expect(code).toBe(4013)
  await alive()
})

test('a frame of 100 MiB ends its socket and not the server', async () => {
  const socket = open({ headers: { 'x-etalase-app': 'shop' } })
  await once(socket, 'open')
  const closed = once(socket, 'close')
  socket.send(Buffer.alloc(100 * 1024 * 1024))
  await closed
  await alive()
})

test('a body over 64 KiB is refused', async () => {
  const headers = { 'content-type': 'application/json', 'x-etalase-app': 'shop' }
  const body = JSON.stringify({ email: 'a@example.com', password: 'x'.repeat(70_000) })
  const answer = await fetch(`${at.url}/trpc/session.signIn`, { method: 'POST', headers, body })
  expect(answer.status).toBe(413)
})

test('more than ten calls in a batch are refused', async () => {
  const paths = Array.from({ length: 11 }, () => 'session.me').join(',')
  const answer = await fetch(`${at.url}/trpc/${paths}?batch=1`, { headers: { 'x-etalase-app': 'shop' } })
  expect(answer.status).toBe(400)
})

test("another site's page is refused on both doors", async () => {
  expect((await me({ 'x-etalase-app': 'shop', origin: 'https://evil.example' })).status).toBe(403)
  expect((await me({ 'x-etalase-app': 'shop', origin: 'null' })).status).toBe(403)
  expect((await me({ 'x-etalase-app': 'shop', origin: at.url })).status).toBe(200)
  for (const origin of ['https://evil.example', 'null']) {
    const socket = open({ origin })
    const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }]
    expect(answer.statusCode).toBe(403)
    socket.terminate()
  }
  const own = open({ origin: at.url, headers: { 'x-etalase-app': 'shop' } })
  await once(own, 'open')
  own.terminate()
})

test('a form of another site reaches no mutation', async () => {
  for (const type of [
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
  ]) {
    const headers = { 'content-type': type, 'x-etalase-app': 'shop' }
    const answer = await fetch(`${at.url}/trpc/session.signOut`, { method: 'POST', headers, body: '{}' })
    expect(answer.status).toBe(415)
  }
  const nameless = { 'content-type': 'application/json' }
  const answer = await fetch(`${at.url}/trpc/session.signOut`, {
    method: 'POST',
    headers: nameless,
    body: '{}',
  })
  expect(answer.status).toBe(400)
})

test('a page comes with the headers that keep strangers out', async () => {
  const { headers } = await fetch(`${at.url}/livez`)
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('an error of ours carries a request id and nothing of the inside', async () => {
  const answer = await me({ 'x-etalase-app': 'shop' })
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  const wrong = await fetch(`${at.url}/trpc/room.get?input=${encodeURIComponent('{"roomId":7}')}`, {
    headers: { 'x-etalase-app': 'shop' },
  })
  const { error } = (await wrong.json()) as { error: { message: string; data: Record<string, unknown> } }
  expect(error.data['stack']).toBeUndefined()
  expect(error.data['requestId']).toMatch(/^[0-9a-f-]{36}$/)
})

test('health and figures answer', async () => {
  expect(await (await fetch(`${at.url}/readyz`)).json()).toEqual({ ok: true, why: [], degraded: [] })
  expect(await (await fetch(`${at.url}/metrics`)).text()).toContain('etalase_sockets')
})

test('figures tell what was taken in, what was refused and why, and who listens', async () => {
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start({ clientId: randomUUID() })
  using shop = await visit(ann, at.url)
  shop.ear.subscribe(1, 'room.events', { roomId: room.id })
  await shop.ear.frame((frame) => frame.result?.type === 'data')
  await shop.say(room.id, 'one')
  await shop.say(randomUUID(), 'into a room that is none')
  await shop.post('message.send', { roomId: 7 })
  const figures = (await (await fetch(`${at.url}/metrics`)).text()).split('\n')
  expect(figures).toEqual(
    expect.arrayContaining([
      'etalase_sends_total 1',
      'etalase_refusals_total{reason="NOT_FOUND"} 1',
      'etalase_subscriptions 1',
    ]),
  )
  expect(figures.join('\n')).toMatch(/etalase_refusals_total{reason="BAD_REQUEST"} [1-9]/)
  expect(figures.join('\n')).not.toContain('etalase_redis_up')
})

test('no answer of the API is kept by anybody on the way, errors and streams neither', async () => {
  const app = { 'x-etalase-app': 'shop' }
  const json = { ...app, 'content-type': 'application/json' }
  const connectionParams = encodeURIComponent('{"app":"shop"}')
  const input = encodeURIComponent(JSON.stringify({ ids: [world.products.teapot.id] }))
  const answers = [
    [200, 'session.me', { headers: app }],
    [200, `product.changes?input=${input}&connectionParams=${connectionParams}`, {}],
    [400, 'session.me', {}],
    [401, 'room.mine', { headers: app }],
    [403, 'session.me', { headers: { ...app, 'sec-fetch-site': 'cross-site' } }],
    [404, 'nothing.there', { headers: app }],
    [413, 'session.signIn', { method: 'POST', headers: json, body: 'x'.repeat(70_000) }],
    [415, 'session.signIn', { method: 'POST', headers: app, body: '{}' }],
  ] as const
  for (const [status, path, init] of answers) {
    const leave = new AbortController()
    const answer = await fetch(`${at.url}/trpc/${path}`, { ...init, signal: leave.signal })
    expect([answer.status, answer.headers.get('cache-control')?.split(',')[0]], path).toEqual([
      status,
      'no-store',
    ])
    leave.abort()
  }
})
