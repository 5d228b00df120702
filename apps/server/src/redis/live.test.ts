import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createWorld, type World } from '@etalase/api/testing'
import { expect, test, vi } from 'vitest'
import { setClockBack } from '../testing/clock.ts'
import { skipRedis, startRedis } from '../testing/redis.ts'
import { overhear } from '../testing/overhear.ts'
import { serveDatabase, serveProcess } from '../testing/serve.ts'
import { visit } from '../testing/visit.ts'

const livePace = { batch: 50, beat: 300, silence: 1_500 }
const soon = <T>(check: () => T) => vi.waitFor(check, { timeout: 10_000, interval: 10 })

interface Live {
  present: { name: string; delivered: number }[]
  typing: { name: string }[]
}

const liveOf = (who: { newest: (id: number) => unknown }) =>
  (who.newest(1) ?? { present: [], typing: [] }) as Live

/** Ann with a window of the shop on one server, and the boss with one of the desk on the other. */
async function onTwoServers(world: World, one: string, two: string) {
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start({ clientId: randomUUID() })
  const [shop, desk] = [await visit(ann, one), await visit(boss, two)]
  for (const { ear } of [shop, desk]) {
    ear.subscribe(1, 'room.live', { roomId: room.id })
    ear.subscribe(2, 'room.events', { roomId: room.id })
  }
  desk.ear.subscribe(3, 'inbox.typing', {})
  const seen = (who: typeof shop) => {
    const { present, typing } = liveOf(who)
    return { present: present.map((it) => it.name).toSorted(), typing: typing.map((it) => it.name) }
  }
  return {
    roomId: room.id,
    shop,
    desk,
    seen,
    async meet() {
      for (const who of [shop, desk]) await soon(() => expect(seen(who).present).toEqual(['ann', 'boss']))
    },
    [Symbol.dispose]() {
      shop[Symbol.dispose]()
      desk[Symbol.dispose]()
    },
  }
}

test.skipIf(skipRedis)('people of two servers see each other come, type, receive and go', async () => {
  await using redis = await startRedis()
  await using world = await createWorld()
  await using one = await serveDatabase(world.url, { redisUrl: redis.url })
  await using two = await serveDatabase(world.url, { redisUrl: redis.url })
  using people = await onTwoServers(world, one.url, two.url)
  const { roomId, shop, desk, seen } = people
  await people.meet()
  await shop.post('room.setTyping', { roomId, isTyping: true })
  await soon(() => expect(seen(desk).typing).toEqual(['ann']))
  await soon(() => expect(desk.newest(3)).toEqual({ rooms: [{ roomId, names: ['ann'] }] }))
  await shop.say(roomId, 'sent at the other server', two.url)
  await soon(() => expect(seen(desk).typing).toEqual([]))
  await soon(() => expect(desk.newest(3)).toEqual({ rooms: [] }))
  for (const who of [shop, desk])
    await soon(() => expect(liveOf(who).present.map((it) => it.delivered)).toEqual([2, 2]))
  const closed = once(shop.ear.socket, 'close')
  shop.ear.socket.close()
  await closed
  await soon(() => expect(seen(desk).present).toEqual(['boss']))
})

test.skipIf(skipRedis)('a server that is killed takes its people along, within its silence', async () => {
  await using redis = await startRedis()
  await using world = await createWorld()
  await using one = await serveProcess(world.url, { redisUrl: redis.url, livePace })
  await using two = await serveDatabase(world.url, { redisUrl: redis.url, livePace })
  using people = await onTwoServers(world, one.url, two.url)
  await people.meet()
  await one.kill()
  const killed = Date.now()
  expect(people.seen(people.desk).present).toEqual(['ann', 'boss'])
  await soon(() => expect(people.seen(people.desk).present).toEqual(['boss']))
  expect(Date.now() - killed).toBeLessThan(livePace.silence + 1_000)
})

test.skipIf(skipRedis)('a server that leaves in peace says so at once', async () => {
  await using redis = await startRedis()
  await using world = await createWorld()
  const one = await serveDatabase(world.url, { redisUrl: redis.url })
  await using two = await serveDatabase(world.url, { redisUrl: redis.url })
  using people = await onTwoServers(world, one.url, two.url)
  await people.meet()
  await one[Symbol.asyncDispose]()
  await soon(() => expect(people.seen(people.desk).present).toEqual(['boss']))
})

test.skipIf(skipRedis)(
  'while Redis is away one sees the people of one server, and then all again',
  async () => {
    await using redis = await startRedis()
    await using world = await createWorld()
    await using one = await serveDatabase(world.url, { redisUrl: redis.url, livePace })
    await using two = await serveDatabase(world.url, { redisUrl: redis.url, livePace })
    using people = await onTwoServers(world, one.url, two.url)
    const { roomId, shop, desk, seen } = people
    await people.meet()
    await redis.kill()
    await soon(() => expect(seen(desk).present).toEqual(['boss']))
    await soon(() => expect(seen(shop).present).toEqual(['ann']))
    expect((await shop.post('room.setTyping', { roomId, isTyping: true })).status).toBe(200)
    await redis.revive()
    await people.meet()
  },
)

test.skipIf(skipRedis)('a server is asked what was missed of it, and nonsense is not heard', async () => {
  await using redis = await startRedis()
  await using world = await createWorld()
  await using one = await serveDatabase(world.url, { redisUrl: redis.url })
  await using two = await serveDatabase(world.url, { redisUrl: redis.url })
  using people = await onTwoServers(world, one.url, two.url)
  await people.meet()
  await using street = await overhear(redis.url)
  const eve = { id: randomUUID(), name: 'eve', kind: 'AGENT' }
  for (const nonsense of ['', '{', '[]', '{"n":1}', '{"n":1,"all":true,"asks":[],"lines":[{"roomId":"x"}]}'])
    await street.say(nonsense)
  const here = { roomId: people.roomId, person: eve, here: true, delivered: 0 }
  await street.tell({ n: 7, all: false, people: 1, asks: [], lines: [here] })
  await soon(() => expect(people.seen(people.desk).present).toEqual(['ann', 'boss', 'eve']))
  await soon(() => expect(street.asked()).toHaveLength(2))
  await street.tell({ n: 8, all: true, people: 0, asks: [], lines: [] })
  await soon(() => expect(people.seen(people.desk).present).toEqual(['ann', 'boss']))
})

test.skipIf(skipRedis)('a clock that is set back makes no server fall silent', async () => {
  await using redis = await startRedis()
  await using world = await createWorld()
  await using one = await serveDatabase(world.url, { redisUrl: redis.url })
  await using two = await serveDatabase(world.url, { redisUrl: redis.url })
  using people = await onTwoServers(world, one.url, two.url)
  const { roomId, shop, desk, seen } = people
  await people.meet()
  using _ = setClockBack()
  await shop.post('room.setTyping', { roomId, isTyping: true })
  await soon(() => expect(seen(desk).typing).toEqual(['ann']))
})

test.skipIf(skipRedis)(
  'a heartbeat carries nobody, and a server that counts other people than are known of it is asked, now and then',
  async () => {
    await using redis = await startRedis()
    await using world = await createWorld()
    await using one = await serveDatabase(world.url, { redisUrl: redis.url, livePace })
    await using two = await serveDatabase(world.url, { redisUrl: redis.url, livePace })
    using people = await onTwoServers(world, one.url, two.url)
    await people.meet()
    await using street = await overhear(redis.url)
    await pause(livePace.beat * 5)
    expect(street.heard.length).toBeGreaterThan(4)
    expect(street.heard.flatMap(({ lines }) => lines)).toEqual([])
    const eve = { id: randomUUID(), name: 'eve', kind: 'AGENT' }
    const line = { roomId: people.roomId, person: eve, here: true, delivered: 0 }
    await street.tell({ n: 1, all: true, people: 1, asks: [], lines: [line] })
    await soon(() => expect(people.seen(people.desk).present).toEqual(['ann', 'boss', 'eve']))
    await street.tell({ n: 2, all: false, people: 0, asks: [], lines: [] })
    await soon(() => expect(street.asked()).toHaveLength(2))
    for (let n = 3; n < 20; n++) await street.tell({ n, all: false, people: 0, asks: [], lines: [] })
    await pause(200)
    expect(street.asked()).toHaveLength(2)
  },
)
