import { randomUUID } from 'node:crypto'
import { createWorld, type Visitor, type World } from '@etalase/api/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { skipRedis, startRedis } from '../testing/redis.ts'
import { serveDatabase } from '../testing/serve.ts'
import { visit } from '../testing/visit.ts'

const patience = { timeout: 15_000, interval: 20 }
const most = 60

let world: World
beforeAll(async () => void (world = await createWorld()))
afterAll(() => world[Symbol.asyncDispose]())

async function openTwo() {
  const redis = await startRedis()
  const settings = { limitsFactor: 1, redisUrl: redis.url }
  const servers = [
    await serveDatabase(world.url, settings),
    await serveDatabase(world.url, settings),
  ] as const
  const urls = servers.map(({ url }) => url)
  const isUp = (up: boolean) =>
    vi.waitFor(async () => {
      for (const url of urls) expect(await figure(url, 'etalase_redis_up')).toBe(Number(up))
    }, patience)
  await isUp(true)
  return {
    redis,
    urls,
    isUp,
    async [Symbol.asyncDispose]() {
      for (const server of servers) await server[Symbol.asyncDispose]()
      await redis[Symbol.asyncDispose]()
    },
  }
}

async function figure(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1) ?? 0,
  )
}

/** Says so many things in turn at all the servers; answers how many were taken. */
async function talker(shopper: Visitor, urls: string[]) {
  const { room } = await shopper.room.start({ clientId: randomUUID() })
  const shop = await visit(shopper, urls[0]!)
  const longest = { ms: 0 }
  return {
    longest,
    async say(times: number) {
      let taken = 0
      for (let n = 0; n < times; n++) {
        const began = Date.now()
        const { status } = await shop.say(room.id, `${n}`, urls[n % urls.length])
        longest.ms = Math.max(longest.ms, Date.now() - began)
        if (status === 200) taken += 1
        else expect(status).toBe(429)
      }
      return taken
    },
    [Symbol.dispose]: shop[Symbol.dispose],
  }
}

test.skipIf(skipRedis)('S14: several servers count together what one person sends', async () => {
  await using all = await openTwo()
  using ann = await talker(await world.shopper('ann'), all.urls)
  expect(await ann.say(most + 10)).toBe(most)
  expect(await figure(all.urls[0]!, 'etalase_limited_total{limit="send.customer"}')).toBeGreaterThan(0)
  expect(await figure(all.urls[0]!, 'etalase_limit_counts_total{where="redis"}')).toBeGreaterThan(0)
})

test.skipIf(skipRedis)('S14: many at once at several servers get through as often as one may', async () => {
  await using all = await openTwo()
  const bea = await world.shopper('bea')
  const { room } = await bea.room.start({ clientId: randomUUID() })
  using shop = await visit(bea, all.urls[0]!)
  const answers = await Promise.all(
    Array.from({ length: 3 * most }, (_, n) => shop.say(room.id, `${n}`, all.urls[n % 2])),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(most)
})

test.skipIf(skipRedis).each(['kill', 'freeze'] as const)(
  'S14: limits hold when Redis is gone in the middle (%s), and nobody waits for it',
  { timeout: 60_000 },
  async (fault) => {
    await using all = await openTwo()
    using cas = await talker(await world.shopper(`cas-${fault}`), all.urls)
    const before = await cas.say(most - 10)
    await all.redis[fault]()
    // Each server knows what all had counted when it last heard; the other's since then it does not.
    const since = await cas.say(most)
    expect(before).toBe(most - 10)
    expect(since).toBeGreaterThanOrEqual(10)
    expect(since).toBeLessThanOrEqual(2 * 10 + 1)
    await all.isUp(false)
    expect(await cas.say(10)).toBe(0)
    expect(cas.longest.ms).toBeLessThan(1_500)
    expect(await figure(all.urls[0]!, 'etalase_limit_counts_total{where="memory"}')).toBeGreaterThan(0)
    if (fault === 'freeze') all.redis.thaw()
    else await all.redis.revive()
    await all.isUp(true)
    expect(await cas.say(10)).toBe(0)
  },
)
