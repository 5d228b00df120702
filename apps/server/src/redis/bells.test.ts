import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '@etalase/db'
import { createWorld, houseOf, type World } from '@etalase/api/testing'
import { expect, test, vi } from 'vitest'
import { openHints } from './hints.ts'
import { openLog } from '../log.ts'
import { shareBells } from './bells.ts'
import { plainSocket } from '../testing/plain-socket.ts'
import { skipRedis, startRedis } from '../testing/redis.ts'
import { serveDatabase } from '../testing/serve.ts'

const patience = { timeout: 10_000, interval: 20 }

async function signedIn(world: World, url: string) {
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start({ clientId: randomUUID() })
  const headers = { 'content-type': 'application/json', 'x-etalase-app': 'shop' }
  const answer = await fetch(`${url}/trpc/session.signIn`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email: ann.viewer.email, password: 'correct horse battery', token: true }),
  })
  const { result } = (await answer.json()) as { result: { data: { token: string } } }
  const say = (text: string) =>
    fetch(`${url}/trpc/message.send`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${result.data.token}` },
      body: JSON.stringify({ clientId: randomUUID(), roomId: room.id, body: { kind: 'text', text } }),
    })
  return { token: result.data.token, roomId: room.id, say }
}

test.skipIf(skipRedis)(
  "a bell rung on one server is heard on the other, and one's own only once",
  async () => {
    await using redis = await startRedis()
    const db = connect('postgresql://nobody@localhost/nowhere')
    const [first, second] = [houseOf(db), houseOf(db)]
    const hints = [first, second].map((house) => {
      const opened = openHints(redis.url, openLog('silent'))
      shareBells(house, opened)
      return opened
    })
    await vi.waitFor(() => expect(hints.every((hint) => hint.healthy)).toBe(true), patience)
    const stop = new AbortController()
    const own = first.bells.listen('room:1', stop.signal)
    const heard = second.bells.listen('room:1', stop.signal).next()
    first.bells.ring('room:1')
    expect(await heard).toBe('rung')
    expect(await own.next()).toBe('rung')
    await pause(50)
    first.bells.tick()
    expect(await own.next()).toBe('silent')
    stop.abort()
    await Promise.all(hints.map((hint) => hint.close()))
  },
)

test.skipIf(skipRedis)('Redis that dies costs time and never a message, and /readyz says so', async () => {
  await using redis = await startRedis()
  await using world = await createWorld()
  await using one = await serveDatabase(world.url, { redisUrl: redis.url })
  await using two = await serveDatabase(world.url, { redisUrl: redis.url })
  const ready = async () =>
    (await (await fetch(`${two.url}/readyz`)).json()) as { ok: boolean; degraded: string[] }
  await vi.waitFor(async () => expect(await ready()).toMatchObject({ ok: true, degraded: [] }), patience)
  const { token, roomId, say } = await signedIn(world, one.url)
  const ear = await plainSocket(two.url, { app: 'shop', token })
  ear.subscribe(1, 'room.events', { roomId, after: 0 })
  const heard = (text: string) => ear.frame((frame) => JSON.stringify(frame).includes(text))
  await say('with Redis')
  await heard('with Redis')
  await redis.kill()
  await vi.waitFor(
    async () => expect(await ready()).toMatchObject({ ok: true, degraded: ['redis'] }),
    patience,
  )
  await say('without Redis')
  await heard('without Redis')
  await redis.revive()
  await vi.waitFor(async () => expect(await ready()).toMatchObject({ ok: true, degraded: [] }), patience)
  await say('with Redis again')
  await heard('with Redis again')
  ear.socket.terminate()
})
