import { randomUUID } from 'node:crypto'
import { createWorld, type World } from '@etalase/api/testing'
import { expect, test, vi } from 'vitest'
import { plainSocket } from '../testing/plain-socket.ts'
import { serveDatabase, type TestServer } from '../testing/serve.ts'
import { signIn } from '../testing/visit.ts'

type Line = Awaited<ReturnType<typeof plainSocket>>

interface Window {
  app: string
  token: string
  follows: [path: string, input: object][]
}

const subscribe = (line: Line, { follows }: Window) =>
  follows.forEach(([path, input], n) => line.subscribe(n + 1, path, input))

async function subscribed(line: Line, window: Window) {
  subscribe(line, window)
  for (const n of window.follows.keys())
    await line.frame(({ id, result }) => id === n + 1 && result?.type === 'data')
}

/** Every way in which people go. */
const ways: Record<string, (line: Line, window: Window) => unknown> = {
  'says goodbye': async (line, window) => (await subscribed(line, window), line.socket.close()),
  'is just gone': async (line, window) => (await subscribed(line, window), line.socket.terminate()),
  'stops one by one, and goes': async (line, window) => {
    await subscribed(line, window)
    for (const n of window.follows.keys())
      line.socket.send(JSON.stringify({ id: n + 1, method: 'subscription.stop' }))
    line.socket.close()
  },
  'is gone while it subscribes': (line, window) => {
    subscribe(line, window)
    setTimeout(() => line.socket.terminate(), Math.random() * 20)
  },
  'is gone as soon as it begins to follow': async (line, window) => {
    subscribe(line, window)
    await line.frame(({ result }) => result?.type === 'started')
    line.socket.terminate()
  },
  'was refused, and goes': async (line) => {
    line.subscribe(1, 'room.live', { roomId: randomUUID() })
    line.subscribe(2, 'room.events', { roomId: randomUUID() })
    for (const id of [1, 2]) await line.frame((frame) => frame.id === id && frame.error !== undefined)
    line.socket.close()
  },
  'is gone while it signs in': (line) => line.socket.terminate(),
}

test('whoever hangs up, in whichever way, leaves nothing behind', { timeout: 60_000 }, async () => {
  await using world = await createWorld()
  await using at = await serveDatabase(world.url)
  const windows = await openWindows(world, at)
  await vi.waitFor(() => expect(held(at)).toEqual(nothing))
  for (const [way, hangUp] of Object.entries(ways)) {
    const lines = await Promise.all(
      windows.map((window) => plainSocket(at.url, { app: window.app, token: window.token })),
    )
    expect(at.server.sockets.size, way).toBe(windows.length)
    await Promise.all(lines.map((line, n) => hangUp(line, windows[n]!)))
    await vi.waitFor(() => expect(held(at), way).toEqual(nothing), { timeout: 10_000 })
    await vi.waitFor(async () => expect(await metricsOf(at), way).toContain('etalase_subscriptions 0'))
  }
})

const nothing = { sockets: 0, bells: 0, present: 0 }
const held = ({ server: { sockets, house } }: TestServer) => ({
  sockets: sockets.size,
  bells: house.bells.size,
  present: house.live.count,
})
const metricsOf = async ({ url }: TestServer) => (await fetch(`${url}/metrics`)).text()

/** Forty windows of the shop and ten desks, with five subscriptions each. */
async function openWindows(world: World, { url }: TestServer): Promise<Window[]> {
  const boss = await world.admin('boss')
  const shoppers = await Promise.all(
    ['ann', 'ben', 'cat', 'dan', 'eve', 'fay', 'gus', 'hal'].map(world.shopper),
  )
  const people = await Promise.all(
    shoppers.map(async (visitor) => ({
      token: await signIn(visitor, url),
      roomId: (await visitor.room.start({ clientId: randomUUID() })).room.id,
    })),
  )
  const desk = await signIn(boss, url)
  const ids = [world.products.teapot.id]
  return [
    ...people.flatMap(({ token, roomId }) => Array.from({ length: 5 }, () => shopWindow(token, roomId, ids))),
    ...Array.from({ length: 10 }, (_, n) => deskWindow(desk, people[n % people.length]!.roomId)),
  ]
}

const shopWindow = (token: string, roomId: string, ids: string[]): Window => ({
  app: 'shop',
  token,
  follows: [
    ['room.events', { roomId, after: 0 }],
    ['room.live', { roomId }],
    ['product.changes', { ids }],
    ['room.events', { roomId }],
    ['room.live', { roomId }],
  ],
})

const deskWindow = (token: string, roomId: string): Window => ({
  app: 'desk',
  token,
  follows: [
    ['inbox.events', {}],
    ['inbox.typing', {}],
    ['room.events', { roomId }],
    ['room.live', { roomId }],
    ['shopper.live', { roomId }],
  ],
})
