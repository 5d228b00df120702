import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWorld, password, type World } from '@etalase/api/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { call, callBatch, refusalOf } from '../testing/call.ts'
import { plainSocket } from '../testing/plain-socket.ts'
import { serveDatabase, type TestServer } from '../testing/serve.ts'
import { visit } from '../testing/visit.ts'

let world: World
let at: TestServer
beforeAll(async () => {
  world = await createWorld()
  at = await serveDatabase(world.url, { limitsFactor: 1, trustedProxies: 1 })
})
afterAll(async () => {
  await at[Symbol.asyncDispose]()
  await world[Symbol.asyncDispose]()
})

const from = (address: string) => ({ 'x-forwarded-for': address })

async function guestFrom(address: string): Promise<string> {
  const input = { name: 'Guest', email: 'guest@example.com', token: true }
  const { result } = await call(at.url, 'session.continueAsGuest', input, { headers: from(address) })
  return (result!.data as { token: string }).token
}

/** A socket that has said whose it is; answers the code it was closed with, or null while it is open. */
async function open(token: string, address: string) {
  const url = `${at.url.replace('http', 'ws')}/trpc?connectionParams=1`
  const socket = new WebSocket(url, { headers: from(address) })
  socket.on('error', () => undefined)
  await once(socket, 'open')
  const closed = once(socket, 'close') as Promise<[number, Buffer]>
  socket.send(JSON.stringify({ method: 'connectionParams', data: { app: 'shop', token } }))
  socket.send(JSON.stringify({ id: 1, jsonrpc: '2.0', method: 'query', params: { path: 'session.me' } }))
  const answered = once(socket, 'message').then(() => null)
  const code = await Promise.race([answered, closed.then(([it, why]) => `${it} ${why.toString()}`)])
  return { socket, code: code ?? (await soon(closed)) }
}

/** An error may be told a moment before the closing. */
const soon = (closed: Promise<[number, Buffer]>) =>
  Promise.race([
    closed.then(([it, why]) => `${it} ${why.toString()}`),
    new Promise<null>((resolve) => setTimeout(resolve, 30, null)),
  ])

test('S14: a batch of ten counts ten, and what is too much of it is refused by itself', async () => {
  const token = await guestFrom('203.0.113.1')
  const roomId = randomUUID()
  const send = () => ({ clientId: randomUUID(), roomId, body: { kind: 'text', text: 'Hello' } })
  const batch = async () => {
    const { headers, answers } = await callBatch(at.url, 'message.send', Array.from({ length: 10 }, send), {
      token,
    })
    return { wait: headers.get('retry-after'), refusals: answers.map(refusalOf) }
  }
  expect((await batch()).refusals).toEqual(Array.from({ length: 10 }, () => 'NOT_FOUND'))
  expect((await batch()).wait).toBeNull()
  const { wait, refusals } = await batch()
  expect(refusals).toEqual(Array.from({ length: 10 }, () => 'TOO_MANY'))
  expect(Number(wait)).toBeGreaterThan(30)
})

test('S14: both doors count together, and both say how long to wait', async () => {
  const guest = await world.shopper('gus')
  const { room } = await guest.room.start({ clientId: randomUUID() })
  using shop = await visit(guest, at.url)
  for (let n = 0; n < 59; n++) expect((await shop.say(room.id, `${n}`)).status).toBe(200)
  const say = (id: number) => {
    const input = { clientId: randomUUID(), roomId: room.id, body: { kind: 'text', text: `${id}` } }
    const params = { path: 'message.send', input }
    shop.ear.socket.send(JSON.stringify({ id, jsonrpc: '2.0', method: 'mutation', params }))
    return shop.ear.frame((frame) => frame.id === id)
  }
  expect((await say(60)).error).toBeUndefined()
  expect((await say(61)).error?.data).toMatchObject({
    refusal: 'TOO_MANY',
    httpStatus: 429,
    retryAfterMs: expect.any(Number) as number,
  })
  expect((await shop.say(room.id, 'and over HTTP')).status).toBe(429)
})

test('S7: guesses on a socket count like all others', async () => {
  const ear = await plainSocket(at.url, { app: 'shop' })
  const input = { email: 'gina@example.com', password: 'wrong', token: true }
  const refusals: unknown[] = []
  for (let id = 1; id <= 7; id++) {
    ear.socket.send(
      JSON.stringify({ id, jsonrpc: '2.0', method: 'mutation', params: { path: 'session.signIn', input } }),
    )
    refusals.push((await ear.frame((frame) => frame.id === id)).error?.data.refusal)
  }
  ear.socket.terminate()
  expect(refusals.filter((it) => it === 'WRONG_PASSWORD')).toHaveLength(5)
  expect(refusals.slice(5)).toEqual(['TOO_MANY', 'TOO_MANY'])
})

test('S14: the eleventh socket of a viewer is closed with a reason, and one that leaves makes room', async () => {
  const ann = await world.shopper('ann')
  const input = { email: ann.viewer.email, password, token: true }
  const { result } = await call(at.url, 'session.signIn', input)
  const { token } = result!.data as { token: string }
  const opened = []
  for (let n = 0; n < 10; n++) opened.push(await open(token, `203.0.113.${20 + n}`))
  expect(opened.map(({ code }) => code)).toEqual(Array.from({ length: 10 }, () => null))
  expect((await open(token, '203.0.113.40')).code).toBe('4429 Too many windows are open. Close some.')
  opened[0]!.socket.terminate()
  const again = await vi.waitFor(async () => {
    const it = await open(token, '203.0.113.40')
    expect(it.code).toBeNull()
    return it
  })
  for (const { socket } of [...opened, again]) socket.terminate()
  expect(await (await fetch(`${at.url}/metrics`)).text()).toMatch(
    /etalase_limited_total{limit="sockets.viewer"} \d/,
  )
})

test('S14: the twenty-first socket of an address is closed where they are guests, and customers are let in', async () => {
  const address = '203.0.113.50'
  const guests = [await guestFrom(address), await guestFrom(address), await guestFrom(address)]
  const opened = []
  for (let n = 0; n < 20; n++) opened.push(await open(guests[n % 3]!, address))
  expect(opened.every(({ code }) => code === null)).toBe(true)
  expect((await open(guests[0]!, address)).code).toMatch(/^4429/)
  const customer = await world.shopper('carl')
  const input = { email: customer.viewer.email, password, token: true }
  const { result } = await call(at.url, 'session.signIn', input, { headers: from(address) })
  const own = await open((result!.data as { token: string }).token, address)
  expect(own.code).toBeNull()
  for (const { socket } of [...opened, own]) socket.terminate()
})

test('S14: who never says whose a socket is gets only so many of them', async () => {
  const sockets: WebSocket[] = []
  const status = async () => {
    const socket = new WebSocket(`${at.url.replace('http', 'ws')}/trpc?connectionParams=1`, {
      headers: from('203.0.113.60'),
    })
    sockets.push(socket)
    socket.on('error', () => undefined)
    const refused = once(socket, 'unexpected-response') as Promise<[unknown, { statusCode: number }]>
    return Promise.race([once(socket, 'open').then(() => 101), refused.then(([, it]) => it.statusCode)])
  }
  for (let n = 0; n < 100; n++) expect(await status()).toBe(101)
  expect(await status()).toBe(429)
  for (const socket of sockets) socket.terminate()
})

test('S14: what is counted and takes no input is sent with none, and what is unreadable is told so', async () => {
  const post = (path: string, body: string | null) =>
    fetch(`${at.url}/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-etalase-app': 'shop' },
      body,
    })
  expect((await post('session.signOut', null)).status).toBe(200)
  expect((await post('session.signIn', '{')).status).toBe(400)
})
