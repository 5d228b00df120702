import type { IncomingMessage } from 'node:http'
import { createWorld, type World } from '@etalase/api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/call.ts'
import { serveDatabase } from '../testing/serve.ts'
import { addressOf } from './address.ts'

let world: World
beforeAll(async () => void (world = await createWorld()))
afterAll(() => world[Symbol.asyncDispose]())

let guests = 0

/** Which address a server notes for a guest whose call came with this header. */
async function noted(trustedProxies: number, forwarded: string | null): Promise<string | null> {
  await using at = await serveDatabase(world.url, { trustedProxies })
  const email = `guest${++guests}@example.com`
  const headers: Record<string, string> = forwarded === null ? {} : { 'x-forwarded-for': forwarded }
  await call(at.url, 'session.continueAsGuest', { name: 'Guest', email, token: true }, { headers })
  const session = await world.db.session.findFirstOrThrow({ where: { user: { email } } })
  return session.ip
}

test.each([
  { proxies: 0, header: '203.0.113.9', is: '127.0.0.1', why: 'without a proxy nobody is believed' },
  { proxies: 1, header: null, is: '127.0.0.1', why: 'who comes past the proxy is who connects' },
  { proxies: 1, header: '203.0.113.9', is: '203.0.113.9', why: 'the proxy says whom it saw' },
  {
    proxies: 1,
    header: '1.1.1.1, 203.0.113.9',
    is: '203.0.113.9',
    why: 'what a visitor forged stands to the left',
  },
  {
    proxies: 2,
    header: '1.1.1.1, 203.0.113.9, 10.0.0.1',
    is: '203.0.113.9',
    why: 'of two proxies the outer one saw them',
  },
  { proxies: 2, header: '203.0.113.9', is: '127.0.0.1', why: 'too short a list came by another way' },
  { proxies: 1, header: 'unknown', is: '127.0.0.1', why: 'what is no address is none' },
  {
    proxies: 1,
    header: '::ffff:203.0.113.9',
    is: '203.0.113.9',
    why: 'an IPv4 is one however it is written',
  },
  { proxies: 1, header: '2001:db8::7', is: '2001:db8::7', why: 'an IPv6 is noted whole' },
])('S14: behind $proxies proxies "$header" is $is: $why', async ({ proxies, header, is }) => {
  expect(await noted(proxies, header)).toBe(is)
})

test.each([
  { near: '198.51.100.7', believed: false },
  { near: '2001:db8::7', believed: false },
  { near: '::ffff:198.51.100.7', believed: false },
  { near: '172.32.0.1', believed: false },
  { near: '172.18.0.4', believed: true },
  { near: '::ffff:10.0.0.4', believed: true },
  { near: 'fd00::4', believed: true },
  { near: '::1', believed: true },
])('S14: what $near says of where a visitor calls from is believed: $believed', ({ near, believed }) => {
  const req = { socket: { remoteAddress: near }, headers: { 'x-forwarded-for': '203.0.113.9' } }
  const address = addressOf(req as unknown as IncomingMessage, 1)
  expect(address === '203.0.113.9').toBe(believed)
})

test('S14: a forged header does not make a guesser another one', async () => {
  await using at = await serveDatabase(world.url, { limitsFactor: 1, trustedProxies: 1 })
  const refusals = []
  for (let n = 0; n < 7; n++) {
    const headers = { 'x-forwarded-for': `198.51.100.${n}, 203.0.113.77` }
    const wrong = { email: 'ann@example.com', password: 'wrong' }
    refusals.push((await call(at.url, 'session.signIn', wrong, { headers })).error?.data.refusal)
  }
  expect(refusals.slice(-2)).toEqual(['TOO_MANY', 'TOO_MANY'])
})

test('S14: behind a proxy that is known each visitor has a count of their own', async () => {
  await using at = await serveDatabase(world.url, { limitsFactor: 1, trustedProxies: 1 })
  for (let n = 0; n < 12; n++) {
    const headers = { 'x-forwarded-for': `203.0.113.${100 + n}` }
    const input = { name: 'Guest', email: `own${n}@example.com`, token: true }
    expect((await call(at.url, 'session.continueAsGuest', input, { headers })).status).toBe(200)
  }
})
