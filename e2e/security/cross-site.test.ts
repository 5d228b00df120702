import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { createWorld, type World } from '@etalase/api/testing'
import { serveDatabase, type TestServer } from '@etalase/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mintToken } from './matrix/house.ts'
import { reached } from './report/reached.ts'

const host = 'shop.example'
let world: World
let at: TestServer
let cookie: string
let accepted = 0
let tried = 0
beforeAll(async () => {
  world = await createWorld()
  // As behind the proxy of `deploy/nginx.conf`, which passes `Host` on and adds to X-Forwarded-For.
  at = await serveDatabase(world.url, { trustedProxies: 1 })
  cookie = `etalase_shop=${await mintToken(world, await world.shopper('ann'), 'shop')}`
})
afterAll(async () => {
  await at[Symbol.asyncDispose]()
  await world[Symbol.asyncDispose]()
})

interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** Exactly these headers, as no library would send them. */
async function send(path: string, { method = 'GET', headers = {}, body }: Sent): Promise<IncomingMessage> {
  const { port } = new URL(at.url)
  const all = { host, cookie, 'x-etalase-app': 'shop', 'x-forwarded-for': '203.0.113.9', ...headers }
  const req = request({ port, host: '127.0.0.1', method, path, headers: all, setHost: false })
  const answered = once(req, 'response') as Promise<[IncomingMessage]>
  const upgraded = once(req, 'upgrade') as Promise<[IncomingMessage, { destroy(): void }]>
  req.on('error', () => undefined)
  req.end(body)
  const [res, socket] = await Promise.race([answered, upgraded])
  if (socket) socket.destroy()
  return res
}

async function textOf(res: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of res) text += String(chunk)
  return text
}

const here = { origin: `https://${host}`, 'sec-fetch-site': 'same-origin' }
const cross = { 'sec-fetch-site': 'cross-site' }
/** Where a page of somebody else could call from, as browsers say it. */
const foreign: Record<string, Record<string, string>> = {
  'another site': { origin: 'https://evil.example', ...cross },
  'another site, in a browser that says less': { origin: 'https://evil.example' },
  'a page without an origin': { origin: 'null', ...cross },
  'a page that hides where it is': cross,
  'another name of the domain': { origin: `https://blog.${host}`, 'sec-fetch-site': 'same-site' },
  'another name of the domain, by a picture': { 'sec-fetch-site': 'same-site' },
  'this name without TLS': { origin: `http://${host}`, ...cross },
  'another port': { origin: `https://${host}:8443`, 'sec-fetch-site': 'same-site' },
  'a name that ends like ours': { origin: `https://evil${host}`, ...cross },
  'a name that begins like ours': { origin: `https://${host}.evil.example`, ...cross },
  'our name where a login stands': { origin: `https://${host}@evil.example`, ...cross },
  'our name behind a hash': { origin: `https://evil.example#${host}`, ...cross },
  'no http': { origin: `ftp://${host}` },
  'two origins': { origin: `https://${host}, https://evil.example` },
  'an empty origin': { origin: '' },
  'a proxy that is said to be there': {
    origin: 'https://evil.example',
    'x-forwarded-host': 'evil.example',
    'x-original-host': 'evil.example',
    forwarded: 'host=evil.example;proto=https',
  },
  'our name as the proxy’s': {
    origin: 'https://evil.example',
    host: 'other.example',
    'x-forwarded-host': host,
  },
}

const types = {
  'application/json': '{"name":"Evil"}',
  'text/plain': '{"name":"Evil"}',
  'application/x-www-form-urlencoded': 'name=Evil',
  'multipart/form-data; boundary=x':
    '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nEvil\r\n--x--\r\n',
  'application/octet-stream': '{"name":"Evil"}',
  'text/plain; application/json': '{"name":"Evil"}',
  '': '{"name":"Evil"}',
}
const typeOf = (type: string): Record<string, string> => (type ? { 'content-type': type } : {})
const annsName = async () =>
  (await world.db.user.findFirstOrThrow({ where: { email: 'ann@example.com' } })).name
const note = (isIn: boolean) => void ((tried += 1), (accepted += Number(isIn)))

/** Nobody else's page may read what comes back, either. */
const lends = ({ headers }: IncomingMessage) =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'))

test('S6: our own page reads and writes, as JSON and as nothing else', async () => {
  const read = await send('/trpc/session.me', { headers: here })
  expect([read.statusCode, await textOf(read)]).toEqual([200, expect.stringContaining('ann@example.com')])
  for (const [type, body] of Object.entries(types)) {
    const headers = { ...here, ...typeOf(type) }
    const { statusCode } = await send('/trpc/session.updateProfile', {
      method: 'POST',
      headers,
      body: body.replace('Evil', 'Ann'),
    })
    expect(statusCode, type).toBe(type === 'application/json' ? 200 : 415)
    expect(await annsName()).toBe('Ann')
  }
})

test.each(Object.entries(foreign))('S6: %s gets nothing by HTTP, in whatever form', async (_, from) => {
  for (const [type, body] of Object.entries(types)) {
    const headers = { ...from, ...typeOf(type) }
    for (const app of ['shop', '']) {
      const write = { method: 'POST', headers: { ...headers, 'x-etalase-app': app }, body }
      for (const path of ['session.updateProfile', 'session.updateProfile?batch=1', 'session.signOut']) {
        const res = await send(`/trpc/${path}`, write)
        expect([res.statusCode, lends(res)], `${type} to ${path}`).toEqual([403, []])
        note(res.statusCode === 200)
      }
    }
    const read = await send('/trpc/session.me', { headers })
    expect([read.statusCode, lends(read)], type).toEqual([403, []])
    expect(await textOf(read)).not.toContain('ann@')
    note(read.statusCode === 200)
  }
  expect(await annsName()).toBe('Ann')
  expect(await world.db.session.count(), 'and nobody is signed out').toBe(1)
})

test.each(Object.entries(foreign))('S6: %s opens no socket and no stream', async (_, from) => {
  const named = `connectionParams=${encodeURIComponent('{"app":"shop"}')}`
  const stream = `/trpc/product.changes?input=${encodeURIComponent(JSON.stringify({ ids: [world.products.teapot.id] }))}&${named}`
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  }
  const events = await send(stream, { headers: { ...from, accept: 'text/event-stream' } })
  expect(events.statusCode).toBe(403)
  // A browser always names the origin of a page that opens a socket; without TLS there is none to a site with it.
  const isSaid = from['origin'] !== `http://${host}`
  const socket = isSaid ? await send('/trpc', { headers: { ...from, ...upgrade } }) : events
  expect(socket.statusCode).toBe(403)
  note(events.statusCode === 200)
  note(socket.statusCode === 101)
  const ours = await send(stream, { headers: { ...here, accept: 'text/event-stream' } })
  expect([ours.statusCode, ours.headers['content-type']]).toEqual([200, 'text/event-stream'])
  ours.destroy()
  expect((await send('/trpc', { headers: { ...here, ...upgrade } })).statusCode).toBe(101)
})

test('S6: a link of another site changes nothing, by whatever method', async () => {
  const input = `input=${encodeURIComponent('{"name":"Evil"}')}`
  for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
    for (const site of ['none', 'cross-site']) {
      const headers = { 'sec-fetch-site': site, 'x-http-method-override': 'POST' }
      const res = await send(`/trpc/session.updateProfile?${input}&_method=POST`, { method, headers })
      expect(res.statusCode, method).toBeGreaterThanOrEqual(400)
      expect(lends(res)).toEqual([])
      note(res.statusCode! < 400)
    }
  expect(await annsName()).toBe('Ann')
})

test('S6: nothing was accepted', (context) => {
  reached(
    context,
    `${tried} calls from ${Object.keys(foreign).length} places in ${Object.keys(types).length} types: accepted ${accepted}`,
  )
  expect(accepted).toBe(0)
  expect(tried).toBeGreaterThan(700)
})
