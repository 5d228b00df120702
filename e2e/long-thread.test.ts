import type { Browser, CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openChat, thread } from './acts.ts'
import { eventually } from './eventually.ts'
import { openHouse, openShopAs, type House } from './house.ts'
import { launch, type Window } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 150_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const length = 10_000
const pagesUp = 30

/** A room that has been talked in for years, as its log would stand in the database. */
async function fillRoom({ world }: House): Promise<string> {
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start({ clientId: crypto.randomUUID() })
  const [me, them] = [ann.viewer.id, boss.viewer.id]
  await world.db.$transaction([
    world.db.$executeRaw`
      INSERT INTO "Event" ("roomId", seq, kind, "actorId", "createdAt")
      SELECT ${room.id}::uuid, i + 1, 'message.sent', CASE WHEN i % 3 = 0 THEN ${them}::uuid ELSE ${me}::uuid END,
             now() - (${length} - i) * interval '7 minutes'
      FROM generate_series(1, ${length}) i`,
    world.db.$executeRaw`
      INSERT INTO "Message" (id, "roomId", seq, "senderId", "senderKind", "senderName", kind, text, "createdAt")
      SELECT gen_random_uuid(), e."roomId", e.seq, e."actorId",
             (CASE WHEN e."actorId" = ${them}::uuid THEN 'ADMIN' ELSE 'CUSTOMER' END)::"UserKind",
             CASE WHEN e."actorId" = ${them}::uuid THEN 'boss' ELSE 'ann' END, 'TEXT',
             'Message ' || (e.seq - 1) || repeat(' and some more words', e.seq % 5), e."createdAt"
      FROM "Event" e WHERE e."roomId" = ${room.id}::uuid AND e.seq > 1`,
    world.db.$executeRaw`UPDATE "Room" SET "lastSeq" = ${length + 1} WHERE id = ${room.id}::uuid`,
    world.db
      .$executeRaw`UPDATE "RoomMember" SET "lastReadSeq" = ${length + 1} WHERE "roomId" = ${room.id}::uuid`,
  ])
  return room.id
}

/** Runs in the page: the longest tasks since the last look. */
const watchTasks = () => {
  const tasks: number[] = []
  Object.assign(window, { tasks })
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
    type: 'longtask',
  })
}
const takeTasks = (shop: Window) =>
  shop.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0))

async function measure(cdp: CDPSession) {
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const read = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0
  return { nodes: read('Nodes'), megabytes: read('JSHeapUsedSize') / 2 ** 20 }
}

/** The uppermost message in sight, and how far below the edge of the list it stands. */
const anchor = (shop: Window) =>
  thread(shop).evaluate((log) => {
    const edge = log.getBoundingClientRect().top
    const texts = [...log.querySelectorAll('p')].filter((one) => /^Message \d/.test(one.textContent))
    const first = texts.find((one) => one.getBoundingClientRect().bottom > edge)!
    return { text: first.textContent, top: first.getBoundingClientRect().top - edge }
  })
const oldest = (shop: Window) =>
  thread(shop)
    .getByText(/^Message \d+/)
    .first()
    .textContent()
    .then((text) => Number(/\d+/.exec(text ?? '')?.[0]))

test('a room of 10,000 messages opens with one page, and scrolling far up stays smooth and small', async () => {
  await using house = await openHouse(browser)
  const roomId = await fillRoom(house)
  const shop = await openShopAs(house, 'ann', {
    prepare: (context) => context.addInitScript(watchTasks),
  })
  const asked: string[] = []
  shop.on('request', (request) => {
    const path = new URL(request.url()).pathname
    if (request.url().includes(roomId)) asked.push(...(path.match(/room\.(get|history)/g) ?? []))
  })
  const cdp = await shop.context().newCDPSession(shop)
  await cdp.send('Performance.enable')
  await openChat(shop)
  await thread(shop)
    .getByText(/^Message 10000\b/)
    .waitFor()
  await shop.waitForLoadState('networkidle')
  expect(
    asked.filter((one) => one === 'room.get'),
    'one page',
  ).toHaveLength(1)
  expect(asked.filter((one) => one === 'room.history').length, 'and at most the one above it').toBeLessThan(2)

  const before = await measure(cdp)
  await takeTasks(shop)
  const idle = await shop.evaluate(
    () =>
      new Promise<number>((done) => {
        const since = performance.now()
        requestIdleCallback(() => done(performance.now() - since))
      }),
  )
  for (let page = 0; page < pagesUp; page++) {
    const from = await oldest(shop)
    await thread(shop).hover()
    await shop.mouse.wheel(0, -6_000)
    await eventually(() => oldest(shop)).toBeLessThan(from)
  }
  const tasks = await takeTasks(shop)
  const after = await measure(cdp)
  const reached = await oldest(shop)
  const shown = await thread(shop).locator('p').count()
  console.log(
    `long thread figures: ${length - reached} messages up, ${shown} bubbles and ${after.nodes - before.nodes} nodes more, ` +
      `${(after.megabytes - before.megabytes).toFixed(1)} MB more, tasks over 50 ms: ${tasks.length}, ` +
      `longest ${Math.max(0, ...tasks).toFixed(0)} ms, idle after ${idle.toFixed(0)} ms`,
  )
  expect(reached).toBeLessThan(length - pagesUp * 25)
  expect(shown, 'only what is near is drawn').toBeLessThan(400)
  expect(after.nodes - before.nodes).toBeLessThan(8_000)
  expect(after.megabytes - before.megabytes).toBeLessThan(15)
  // A busy machine makes a long task out of any; one that comes with every page is the list's.
  expect(tasks.length).toBeLessThan(pagesUp / 2)
})

test('the place stays while the page above it comes in', async () => {
  await using house = await openHouse(browser)
  await fillRoom(house)
  const shop = await openShopAs(house, 'ann')
  let holding: (() => void) | undefined
  const held = new Promise<void>((go) => (holding = go))
  await shop.route(/room\.history/, async (route) => {
    await held
    await route.continue()
  })
  await openChat(shop)
  await thread(shop)
    .getByText(/^Message 10000\b/)
    .waitFor()
  const asked = shop.waitForRequest(/room\.history/)
  await thread(shop).hover()
  for (let turn = 0; turn < 40; turn++) await shop.mouse.wheel(0, -400)
  await asked
  await eventually(async () => (await thread(shop).evaluate((log) => log.scrollTop)) < 200).toBe(true)
  await shop.mouse.wheel(0, 150)
  const place = await settled(() => anchor(shop))
  const from = await oldest(shop)
  holding?.()
  await eventually(() => oldest(shop)).toBeLessThan(from)
  const now = await settled(() => anchor(shop))
  expect(now.text).toBe(place.text)
  expect(Math.abs(now.top - place.top)).toBeLessThan(3)
})

/** The same twice in a row: nothing moves any more. */
async function settled<T>(look: () => Promise<T>): Promise<T> {
  let last = await look()
  await eventually(async () => {
    const now = await look()
    const same = JSON.stringify(now) === JSON.stringify(last)
    last = now
    return same
  }).toBe(true)
  return last
}
