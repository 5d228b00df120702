import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { RoomEvent } from '@etalase/api/contract'
import { createWorld, type Visitor, type World } from '@etalase/api/testing'
import { serveDatabase } from '@etalase/server/testing'
import { expect, test, vi } from 'vitest'
import { skipRedis, startRedis } from '../../apps/server/src/testing/redis.ts'
import { openEar, openEventsEar, type Ear, type Heard } from './ear.ts'
import { overHttp, type Caller } from './matrix/doors.ts'
import { mintToken } from './matrix/house.ts'
import { reached } from './report/reached.ts'

const deskStreams = ['room.events', 'room.live', 'shopper.live', 'inbox.events', 'inbox.typing']
const shopStreams = ['room.events', 'room.live']
const longAfter = 1_000

/** Lets a session run out in a moment, and waits for it. */
async function expire({ db }: World, { token }: Caller): Promise<void> {
  const id = createHash('sha256').update(token!).digest('hex')
  const soon = Date.now() + 100
  await db.session.update({ where: { id }, data: { expiresAt: new Date(soon) } })
  await pause(soon - Date.now())
}

/** Somebody who may see the room until it is taken from them, and what they hear of it on both doors. */
interface Holder {
  name: string
  ears: Ear[]
  streams: string[]
  take: () => Promise<unknown>
}

async function listen(caller: Caller, roomId: string): Promise<Pick<Holder, 'ears' | 'streams'>> {
  const streams = caller.app === 'desk' ? deskStreams : shopStreams
  const ears = [await openEar(caller), openEventsEar(caller)]
  for (const ear of ears)
    for (const [id, path] of streams.entries())
      ear.subscribe(id, path, path === 'inbox.typing' ? undefined : path === 'inbox.events' ? {} : { roomId })
  return { ears, streams }
}

/** What is told of the room; that it is gone may be said. */
function tellsOf(roomId: string, { data }: Heard, stream: string): boolean {
  if (!data) return false
  if (!stream.startsWith('inbox')) return true
  return JSON.stringify(data, (key, value: unknown) => (key === 'gone' ? undefined : value)).includes(roomId)
}

/** How long the slowest message took to whom it may reach: on a machine that is busy nobody is silent sooner. */
function slowest(witness: Ear): number {
  const events = witness.heard.map(({ at, data }) => ({ at, event: (data as { data: RoomEvent }).data }))
  return Math.max(...events.map(({ at, event }) => at - Date.parse(event.at)))
}

/** Fifty messages a second from one who walks about, and another who begins and stops to type, until it is put away. */
function load(shopper: Caller, typist: Caller, roomId: string): Disposable {
  let beats = 0
  const call = (by: Caller, path: string, input: object) =>
    void overHttp(by, { type: 'mutation', path, input }).catch(() => undefined)
  const timer = setInterval(() => {
    beats += 1
    const body = { kind: 'text', text: `Number ${beats}` }
    call(shopper, 'message.send', { clientId: randomUUID(), roomId, body })
    if (beats % 10 === 0) call(shopper, 'session.visit', { path: `/${beats}`, title: 'Shop' })
    if (beats % 15 === 0) call(typist, 'room.setTyping', { roomId, isTyping: beats % 2 === 0 })
  }, 20)
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

/** All who lose the room, each in their own way, listening at one address; it is taken from them at another. */
async function holders(world: World, roomId: string, [here, there]: [string, string]): Promise<Holder[]> {
  const [ann, boss, budi] = [await world.shopper('ann'), await world.admin('boss'), await world.agent('budi')]
  const chief: Caller = { url: there, app: 'desk', token: await mintToken(world, boss, 'desk') }
  const act =
    (caller: Caller, path: string, input: object = {}) =>
    async () =>
      expect((await overHttp(caller, { type: 'mutation', path, input })).error).toBeUndefined()
  const at = async (visitor: Visitor): Promise<Caller> => {
    return {
      url: here,
      app: visitor.context.app,
      token: await mintToken(world, visitor, visitor.context.app),
    }
  }
  const leaves = ({ app, token }: Caller) => act({ url: there, app, token }, 'session.signOut')
  const [dina, eko] = [await world.admin('dina'), await world.admin('eko')]
  const [siti, rini] = [await at(await world.admin('siti')), await at(ann)]
  const userId = { dina: dina.viewer.id, eko: eko.viewer.id }
  const [endah, tika] = [await at(await world.admin('endah')), await at(ann)]
  const all: [string, Caller, Holder['take']][] = [
    ['unassigned', await at(budi), act(chief, 'room.assign', { roomId, assigneeId: null })],
    ['disabled', await at(dina), act(chief, 'staff.setDisabled', { userId: userId.dina, disabled: true })],
    ['given another role', await at(eko), act(chief, 'staff.setRole', { userId: userId.eko, kind: 'AGENT' })],
    ['signed out at the desk', siti, leaves(siti)],
    ['signed out at the shop', rini, leaves(rini)],
    ['expired at the desk', endah, () => expire(world, endah)],
    ['expired at the shop', tika, () => expire(world, tika)],
  ]
  return Promise.all(
    all.map(async ([name, caller, take]) => ({ name, take, ...(await listen(caller, roomId)) })),
  )
}

/** How long after it was taken away the last word of the room came, by whom and how. */
async function lastWords(world: World, here: string, there: string) {
  const [ann, budi, boss] = [await world.shopper('ann'), await world.agent('budi'), await world.admin('boss')]
  const { room } = await ann.room.start({ clientId: randomUUID() })
  const roomId = room.id
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  const shopper: Caller = { url: here, app: 'shop', token: await mintToken(world, ann, 'shop') }
  const chief: Caller = { url: here, app: 'desk', token: await mintToken(world, boss, 'desk') }
  using _ = load(shopper, chief, roomId)
  const all = await holders(world, roomId, [here, there])
  const witness = await openEar(chief)
  witness.subscribe(0, 'room.events', { roomId })
  try {
    for (const { name, ears, streams } of all)
      for (const [door, ear] of ears.entries())
        for (const [id, stream] of streams.entries())
          await vi.waitFor(
            () =>
              expect(
                ear.heard.some((it) => it.id === id && tellsOf(roomId, it, stream)),
                `${name} ${door} ${stream}`,
              ).toBe(true),
            8_000,
          )
    const taken = await Promise.all(all.map(async ({ take }) => (await take(), Date.now())))
    await pause(longAfter * 2)
    expect(witness.heard.at(-1)!.at, 'it went on').toBeGreaterThan(Math.max(...taken) + longAfter)
    const way = slowest(witness)
    const words = all.flatMap(({ name, ears, streams }, n) =>
      ears.flatMap((ear, door) =>
        streams.map((stream, id) => {
          const told = ear.heard.findLast((it) => it.id === id && tellsOf(roomId, it, stream))!
          return { late: told.at - taken[n]!, what: `${name}: ${stream} over ${door === 0 ? 'ws' : 'sse'}` }
        }),
      ),
    )
    return { way, words }
  } finally {
    for (const ear of [witness, ...all.flatMap((holder) => holder.ears)]) ear[Symbol.dispose]()
  }
}

const latest: string[] = []
let tooLate = 0
const grounds = [
  ['one server', false, false],
  ['two servers and Redis', true, true],
  ['two servers without Redis', true, false],
] as const

test.each(grounds)(
  'S3: what is taken away falls silent within a second: %s',
  { timeout: 40_000 },
  async (ground, two, withRedis) => {
    await using redis = withRedis && !skipRedis ? await startRedis() : null
    await using world = await createWorld()
    const settings = redis ? { redisUrl: redis.url } : {}
    await using one = await serveDatabase(world.url, settings)
    await using other = two ? await serveDatabase(world.url, settings) : null
    const { way, words } = await lastWords(world, one.url, other?.url ?? one.url)
    expect(words.filter(({ late }) => late > longAfter + way)).toEqual([])
    const late = Math.max(...words.map((word) => word.late))
    tooLate += words.filter((word) => word.late > longAfter).length
    latest.push(`${ground} ${late} ms (a message may take ${way} ms)`)
  },
)

test('S3: the latest word after a right was taken away', (context) => {
  expect(latest).toHaveLength(grounds.length)
  reached(
    context,
    `at fifty messages a second, latest of all: ${latest.join(', ')}; later than 1 s: ${tooLate}`,
  )
})
