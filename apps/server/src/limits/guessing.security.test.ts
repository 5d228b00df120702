import { createWorld, type World } from '@etalase/api/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, callBatch, refusalOf } from '../testing/call.ts'
import { skipRedis, startRedis } from '../testing/redis.ts'
import { serveDatabase } from '../testing/serve.ts'

let world: World
beforeAll(async () => void (world = await createWorld()))
afterAll(() => world[Symbol.asyncDispose]())

/** A thousand guesses in batches of ten, as many at once as the servers take: answers how many were looked at. */
async function guess(urls: string[], emailOf: (n: number) => string, trial = '') {
  const batches = Array.from({ length: 100 }, (_, n) => n)
  const answers = await Promise.all(
    batches.map(async (n) => {
      const inputs = Array.from({ length: 10 }, (_, m) => ({
        email: emailOf(n * 10 + m),
        password: `guess ${trial}${n * 10 + m}`,
      }))
      return (await callBatch(urls[n % urls.length]!, 'session.signIn', inputs)).answers
    }),
  )
  const refusals = answers.flat().map(refusalOf)
  const checked = refusals.filter((it) => it === 'WRONG_PASSWORD').length
  expect(refusals.filter((it) => it === 'TOO_MANY')).toHaveLength(1_000 - checked)
  return checked
}

describe.each([1, 3])('S7: of a thousand guesses at once at %i servers', (count) => {
  async function serveAll() {
    const own = await createWorld()
    await own.shopper('ann')
    const servers = await Promise.all(
      Array.from({ length: count }, () => serveDatabase(own.url, { limitsFactor: 1 })),
    )
    return {
      urls: servers.map(({ url }) => url),
      async [Symbol.asyncDispose]() {
        for (const server of servers) await server[Symbol.asyncDispose]()
        await own[Symbol.asyncDispose]()
      },
    }
  }

  test('at one account five are looked at', { timeout: 60_000 }, async ({ task }) => {
    await using all = await serveAll()
    const checked = await guess(all.urls, () => 'ann@example.com')
    expect(checked).toBe(5)
    task.meta['reached'] = `${checked} checked at one account, ${count} servers`
  })

  test('at any accounts twenty are looked at', { timeout: 60_000 }, async ({ task }) => {
    await using all = await serveAll()
    const checked = await guess(all.urls, (n) => `user${n}@example.com`)
    expect(checked).toBe(20)
    task.meta['reached'] = `${checked} checked at any accounts, ${count} servers`
  })
})

test.skipIf(skipRedis)(
  'S7: a Redis that is emptied, frozen and killed between guesses opens nothing',
  { timeout: 60_000 },
  async () => {
    await using redis = await startRedis()
    await using one = await serveDatabase(world.url, { limitsFactor: 1, redisUrl: redis.url })
    await using two = await serveDatabase(world.url, { limitsFactor: 1, redisUrl: redis.url })
    const urls = [one.url, two.url]
    let checked = await guess(urls, (n) => `user${n}@example.com`, 'a')
    redis.freeze()
    checked += await guess(urls, (n) => `user${n}@example.com`, 'b')
    redis.thaw()
    await redis.kill()
    checked += await guess(urls, (n) => `user${n}@example.com`, 'c')
    await redis.revive()
    checked += await guess(urls, (n) => `user${n}@example.com`, 'd')
    expect(checked).toBe(20)
  },
)

test('S7: an error tells how long to wait, in the answer and in its head', async () => {
  await using at = await serveDatabase(world.url, { limitsFactor: 1, trustedProxies: 1 })
  const wrong = { email: 'ben@example.com', password: 'wrong' }
  const from = { headers: { 'x-forwarded-for': '203.0.113.1' } }
  for (let n = 0; n < 5; n++) await call(at.url, 'session.signIn', wrong, from)
  const { status, headers, error } = await call(at.url, 'session.signIn', wrong, from)
  expect([status, error?.data.refusal]).toEqual([429, 'TOO_MANY'])
  expect(error?.data.retryAfterMs).toBeGreaterThan(14 * 60_000)
  expect(Number(headers.get('retry-after'))).toBe(Math.ceil(error!.data.retryAfterMs! / 1_000))
})
