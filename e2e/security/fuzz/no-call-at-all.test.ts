import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGround, type Ground } from './ground.ts'

let ground: Ground
beforeAll(async () => void (ground = await openGround()))
afterAll(() => ground[Symbol.asyncDispose]())

const deep = '['.repeat(30_000)
const json = { 'content-type': 'application/json', 'x-etalase-app': 'shop' }

const addresses = [
  '/trpc/',
  '/trpc/%E0%A4%A',
  '/trpc/__proto__',
  '/trpc/constructor.name',
  '/trpc/toString',
  '/trpc/room',
  '/trpc/room.get.caller',
  '/trpc/product.get?input=%E0%A4%A',
  '/trpc/product.get?input={',
  '/trpc/product.get?batch=1&input=[]',
  '/trpc/product.get?batch=1&input={"0":null,"__proto__":{"0":1}}',
  '/trpc/product.get,product.get?batch=1&input=7',
  `/trpc/${'product.facets,'.repeat(50)}product.facets?batch=1`,
  '/trpc/product.changes,product.changes?batch=1&input={}',
  '/trpc/product.get?input=1&input=2&batch=2',
  '/trpc/session.me?connectionParams={',
  '/trpc/session.me?connectionParams=[1]',
  '/trpc/session.me?connectionParams={"app":{"shop":1},"token":[]}',
  `/trpc/product.get?input=${deep.slice(0, 9_000)}`,
]
const bodies = ['', 'null', '7', '"x"', '{', deep, '\0', '{"0":{"__proto__":{"x":1}}}', '\ud83d']

test('S15: an address that leads to no call is refused', async () => {
  for (const address of addresses) {
    const { status } = await fetch(ground.url + address, { headers: json })
    expect(status, address).toBeGreaterThanOrEqual(400)
    expect(status, address).toBeLessThan(500)
  }
  expect(ground.failures.splice(0)).toEqual([])
})

test('S15: a body that is no call is refused', async () => {
  for (const body of bodies)
    for (const path of ['session.signIn', 'session.signIn?batch=1', 'session.signIn,room.start?batch=1']) {
      const { status } = await fetch(`${ground.url}/trpc/${path}`, { method: 'POST', headers: json, body })
      expect([207, 400, 401, 415], `${path} ${body.slice(0, 30)}`).toContain(status)
    }
  expect(ground.failures.splice(0)).toEqual([])
})

const call = { id: 1, method: 'query', params: { path: 'session.me' } }
const frames = [
  '',
  'null',
  '{',
  '[]',
  '[null]',
  deep,
  '\0',
  ...[
    { ...call, id: {} },
    { ...call, id: null },
    { ...call, method: '__proto__' },
    { ...call, params: null },
    { ...call, params: { path: ['session.me'] } },
    { ...call, params: { path: '__proto__' } },
    { ...call, params: { path: 'constructor.prototype' } },
    { ...call, params: { path: 'room.events', lastEventId: {} }, method: 'subscription' },
    { ...call, params: { path: 'product.search', input: 'x', lastEventId: 'y' } },
    { ...call, method: 'subscription.stop', params: undefined },
    { method: 'subscription.stop', id: '__proto__' },
    { method: 'connectionParams', data: { app: 'desk' } },
    Array.from({ length: 100 }, () => call),
  ].map((frame) => JSON.stringify(frame)),
  'x'.repeat(70_000),
]
const greetings = [
  '',
  '7',
  '{"data":7}',
  '{"data":{"app":"shop","token":{}}}',
  '{"data":{"app":["desk"]}}',
  '{"data":{"__proto__":{"app":"shop"}}}',
  deep,
]

async function openSocket() {
  const socket = new WebSocket(`${ground.url.replace('http', 'ws')}/trpc?connectionParams=1`)
  await once(socket, 'open')
  return socket
}

test('S15: a frame that is no call ends at most its socket, and nobody is to blame but the sender', async () => {
  for (const frame of frames) {
    const socket = await openSocket()
    socket.send(JSON.stringify({ method: 'connectionParams', data: { app: 'shop' } }))
    socket.send(frame)
    socket.send(JSON.stringify({ ...call, id: 'last' }))
    const answered = new Promise<boolean>((resolve) => {
      socket.addEventListener('message', ({ data }) => {
        if (String(data).includes('"last"')) resolve(true)
      })
      socket.addEventListener('close', () => resolve(false))
    })
    expect(await answered, frame.slice(0, 60)).toBe(frame.length < 65_536)
    socket.close()
  }
  expect(ground.failures.splice(0)).toEqual([])
})

test('S15: a greeting that says nothing ends its socket', async () => {
  for (const greeting of greetings) {
    const socket = await openSocket()
    const closed = once(socket, 'close')
    socket.send(greeting)
    await closed
  }
  expect(ground.failures.splice(0)).toEqual([])
  expect((await fetch(`${ground.url}/livez`)).status).toBe(200)
})
