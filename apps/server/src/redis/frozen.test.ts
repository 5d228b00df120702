import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createWorld } from '@etalase/api/testing'
import { expect, test, vi } from 'vitest'
import { skipRedis, startRedis } from '../testing/redis.ts'
import { serveDatabase } from '../testing/serve.ts'
import { visit } from '../testing/visit.ts'

const patience = { timeout: 15_000, interval: 20 }
const frozenFor = 6_000

test.skipIf(skipRedis)(
  'nobody waits for a Redis that is frozen: what is sent arrives, and /readyz says what is wrong',
  { timeout: 60_000 },
  async () => {
    await using redis = await startRedis()
    await using world = await createWorld()
    await using one = await serveDatabase(world.url, { redisUrl: redis.url })
    await using two = await serveDatabase(world.url, { redisUrl: redis.url })
    const degraded = async () =>
      ((await (await fetch(`${two.url}/readyz`)).json()) as { ok: true; degraded: string[] }).degraded
    const redisUp = async () =>
      /^etalase_redis_up (\d)/m.exec(await (await fetch(`${two.url}/metrics`)).text())?.[1]
    await vi.waitFor(async () => expect(await degraded()).toEqual([]), patience)
    const ann = await world.shopper('ann')
    const { room } = await ann.room.start({ clientId: randomUUID() })
    using shop = await visit(ann, one.url)
    using desk = await visit(await world.admin('boss'), two.url)
    desk.ear.subscribe(1, 'room.events', { roomId: room.id, after: 1 })
    await desk.ear.frame((frame) => frame.result?.type === 'data')

    redis.freeze()
    const frozen = Date.now()
    const took = { send: [] as number[], delivery: [] as number[] }
    while (Date.now() - frozen < frozenFor) {
      const [text, began] = [randomUUID(), Date.now()]
      expect((await shop.say(room.id, text)).status).toBe(200)
      took.send.push(Date.now() - began)
      await desk.ear.frame((frame) => JSON.stringify(frame).includes(text))
      took.delivery.push(Date.now() - began)
      await pause(20)
    }
    process.stdout.write(
      `${JSON.stringify({ sends: took.send.length, send: spread(took.send), delivery: spread(took.delivery) })}\n`,
    )
    expect(spread(took.delivery).p99).toBeLessThan(1_000)
    expect(spread(took.send).p99).toBeLessThan(500)
    expect([await degraded(), await redisUp()]).toEqual([['redis'], '0'])
    desk.ear.subscribe(2, 'room.live', { roomId: room.id })
    await desk.ear.frame((frame) => frame.id === 2 && frame.result?.type === 'data')

    redis.thaw()
    await vi.waitFor(async () => expect(await degraded()).toEqual([]), patience)
    expect(await redisUp()).toBe('1')
    const text = randomUUID()
    await shop.say(room.id, text)
    await desk.ear.frame((frame) => JSON.stringify(frame).includes(text))
  },
)

function spread(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
  return { p50: at(0.5), p99: at(0.99), max: at(1) }
}
