import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composer, inEnglish, openChat, say, thread } from './acts.ts'
import { eventually } from './eventually.ts'
import { gather } from './faults/cast/gather.ts'
import { beginLoad } from './faults/cast/load.ts'
import { introduce, type Person } from './faults/cast/person.ts'
import { openGround, type Ground } from './faults/ground/ground.ts'
import { seeded } from './faults/random.ts'
import { launch, windowsOf, type Stage, type Window } from './stage.ts'
import { underWatch, witness } from './witness.ts'

let browser: Browser
let ground: Ground
beforeAll(async () => {
  browser = await launch()
  ground = await openGround(3, seeded(7))
}, 60_000)
afterAll(async () => {
  await browser.close()
  await ground[Symbol.asyncDispose]()
}, 60_000)

type Place = { app: 'shop' | 'desk'; path: string; prepare?: (context: BrowserContext) => Promise<unknown> }

/** Somebody's window, with their session in it. */
function openAs(stage: Stage, { token }: Person, { app, path, ...place }: Place): Promise<Window> {
  const prepare = async (context: BrowserContext) => {
    await inEnglish(context)
    await underWatch(context)
    await place.prepare?.(context)
    await context.addCookies([{ name: `etalase_${app}`, value: token(), url: stage.url }])
  }
  return stage.open(path, { prepare })
}

/** Writes on and on, as a person does, until told to stop. Answers what was written. */
async function keepWriting(window: Window, who: string, until: AbortSignal): Promise<string[]> {
  const words: string[] = []
  while (!until.aborted) {
    const text = `${who} writes ${words.length + 1}`
    await composer(window).pressSequentially(text, { delay: 8 })
    await composer(window).press('Enter')
    words.push(text)
    await pause(150)
  }
  return words
}

async function shareTeapot(desk: Window, text: string) {
  await desk.getByRole('button', { name: 'Share a product' }).click()
  await desk.getByLabel('Search for a product').fill('teapot')
  await desk.getByRole('option').filter({ hasText: 'Clay teapot' }).first().click()
  await say(desk, text)
}

/** Each server in turn is asked to leave, and started again. */
async function restartAll() {
  for (const server of ground.servers) {
    const { code, ms } = await server.leave()
    expect(code).toBe(0)
    expect(ms).toBeLessThan(20_000)
    await server.start()
    await pause(1_500)
  }
}

/** Whatever stood in a window at any time were lines of the log, in its order, each once; and all of them did. */
function expectInOrder(threads: string[][], log: string[]) {
  for (const lines of threads) expect(lines).toEqual(log.filter((line) => lines.includes(line)))
  expect(new Set(threads.flat())).toEqual(new Set(log))
}

const withoutSockets = (context: BrowserContext) =>
  context.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebSocket'))

test.each([
  { by: 'sockets', prepare: async () => undefined },
  { by: 'streams', prepare: withoutSockets },
])(
  'a rolling restart of three servers under load shows nobody anything, on the screen or in the log: by $by',
  { timeout: 120_000 },
  async ({ prepare }) => {
    const place = { db: ground.database.db, url: ground.url }
    const crowd = { shoppers: 3, guests: 1, agents: 1, admins: 1 }
    const cast = await gather(ground, crowd, seeded(11))
    await place.db.product.updateMany({ data: { image: '/favicon.svg' } }) // a picture that is there
    const nadia = await introduce(place, 'Nadia', 'shopper')
    const budi = await introduce(place, 'Budi', 'agent')
    const body = { kind: 'text', text: 'Good morning' } as const
    const { room } = await nadia.client.room.start.mutate({ clientId: randomUUID(), body })
    await cast.admins[0]!.client.room.assign.mutate({ roomId: room.id, assigneeId: budi.id })

    await using stage = windowsOf(browser, ground.url)
    const shop = await openAs(stage, nadia, { app: 'shop', path: '/', prepare })
    const desk = await openAs(stage, budi, { app: 'desk', path: '/admin/' })
    const [shopSees, deskSees] = [witness(shop), witness(desk)]
    await openChat(shop)
    await desk.getByText('Nadia').first().click()
    for (const window of [shop, desk]) await thread(window).getByText('Good morning').waitFor()

    const load = beginLoad(cast, [100, 500])
    const writing = new AbortController()
    const written = [keepWriting(shop, 'Nadia', writing.signal), keepWriting(desk, 'Budi', writing.signal)]
    await pause(1_500)
    await restartAll().finally(() => writing.abort())
    const [byNadia, byBudi] = await Promise.all(written)
    await shareTeapot(desk, 'The last word')
    await load.stop()

    for (const window of [shop, desk]) {
      await thread(window).getByText('The last word').waitFor()
      await eventually(() => thread(window).getByText('Sending', { exact: true }).count()).toBe(0)
    }
    const messages = await place.db.message.findMany({ where: { roomId: room.id }, orderBy: { seq: 'asc' } })
    const log = messages.map(({ text }) => text!)
    expect(log.toSorted()).toEqual(['Good morning', ...byNadia!, ...byBudi!, 'The last word'].toSorted())
    for (const [sees, words] of [
      [shopSees, byNadia!],
      [deskSees, byBudi!],
    ] as const) {
      expect(log.filter((text) => words.includes(text))).toEqual(words)
      expectInOrder(await sees.threads(), log)
      expect(await sees.trouble()).toEqual([])
    }
    cast.close()
    for (const { client } of [nadia, budi]) client.close()
  },
)
