import { createWorld, type World } from '@etalase/api/testing'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { composer, openChat, say, thread } from './acts.ts'
import { eventually } from './eventually.ts'
import { startBuild } from './build.ts'
import { gather } from './gathering.ts'
import { openHouse, openShopAs } from './house.ts'
import { launch, windowsOf, type Window } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const sending = /\/trpc\/message\.send/
const mine = (window: Window, text: string) => thread(window).getByText(text, { exact: true })
const inLog = ({ db }: World, text: string) => db.message.count({ where: { text } })

/** Once in the log and once on the screen, and no longer on its way. */
async function expectOnce(world: World, shop: Window, text: string) {
  await eventually(() => inLog(world, text), 30_000).toBe(1)
  await eventually(() => thread(shop).getByText('Sending', { exact: true }).count(), 30_000).toBe(0)
  expect(await mine(shop, text).count()).toBe(1)
}

test('offline: a banner says so, what is written waits, and goes when the network is back', async () => {
  await using house = await openHouse(browser)
  const { shop, share } = await gather(house, 'teapot')
  await shop.context().setOffline(true)
  await shop.getByText(/There is no connection/).waitFor()
  await say(shop, 'Written in a tunnel')
  await mine(shop, 'Written in a tunnel').waitFor()
  await thread(shop).getByText('Sending', { exact: true }).waitFor()
  await share('Said meanwhile')
  await shop.context().setOffline(false)
  await thread(shop).getByText('Said meanwhile').waitFor()
  await shop.getByText(/There is no connection/).waitFor({ state: 'detached' })
  await expectOnce(house.world, shop, 'Written in a tunnel')
})

test('a reload while a message is on its way sends it once', async () => {
  await using house = await openHouse(browser)
  const { shop } = await gather(house, 'teapot')
  await shop.route(sending, () => undefined) // never answered, and never arrived
  const asked = shop.waitForRequest(sending)
  await say(shop, 'Held at the door')
  await asked
  await shop.unrouteAll({ behavior: 'ignoreErrors' })
  await shop.reload()
  await openChat(shop)
  await mine(shop, 'Held at the door').waitFor()
  await expectOnce(house.world, shop, 'Held at the door')
})

test('a message that arrived, though its answer was lost with the page, is there once', async () => {
  await using house = await openHouse(browser)
  const { shop } = await gather(house, 'teapot')
  await shop.route(sending, async (route) => void (await route.fetch()))
  await say(shop, 'Arrived without a word')
  await eventually(() => inLog(house.world, 'Arrived without a word')).toBe(1)
  await shop.unrouteAll({ behavior: 'ignoreErrors' })
  await shop.reload()
  await openChat(shop)
  await mine(shop, 'Arrived without a word').waitFor()
  await expectOnce(house.world, shop, 'Arrived without a word')
})

test('what the server refuses says so; it can be tried again, or discarded', async () => {
  await using house = await openHouse(browser)
  const { shop } = await gather(house, 'teapot')
  const data = { code: 'BAD_REQUEST', httpStatus: 400, refusal: null }
  const error = { message: 'No.', code: -32_600, data }
  await shop.route(sending, (route) => route.fulfill({ status: 400, json: { error } }))
  for (const text of ['Try me again', 'Forget me']) {
    await say(shop, text)
    await thread(shop)
      .getByRole('alert')
      .last()
      .getByText(/Not sent/)
      .waitFor()
  }
  await shop.unrouteAll()
  await eventually(() => thread(shop).getByRole('button', { name: 'Discard' }).count()).toBe(2)
  await thread(shop).getByRole('button', { name: 'Discard' }).last().click()
  await mine(shop, 'Forget me').waitFor({ state: 'detached' })
  await thread(shop).getByRole('button', { name: 'Try again' }).click()
  await expectOnce(house.world, shop, 'Try me again')
  expect(await inLog(house.world, 'Forget me')).toBe(0)
  await thread(shop).getByRole('alert').waitFor({ state: 'detached' })
})

test('a server killed with -9 and started again loses nothing of what is typed meanwhile', async () => {
  await using world = await createWorld()
  const files = { DATABASE_URL: world.url, DATA_DIR: '/nonexistent', NODE_ENV: 'test' }
  const first = await startBuild(files)
  const port = new URL(first.url).port
  const ann = await world.shopper('ann')
  await ann.room.start({ clientId: crypto.randomUUID(), body: { kind: 'text', text: 'Good morning' } })
  await using windows = windowsOf(browser, first.url)
  const shop = await openShopAs(windows, 'ann')
  await openChat(shop)
  const words = Array.from({ length: 12 }, (_, i) => `Line ${i + 1} of twelve`)
  const killed = (async () => {
    await mine(shop, words[3]!).waitFor()
    await first.kill()
    return startBuild({ ...files, PORT: port })
  })()
  for (const text of words) {
    await composer(shop).pressSequentially(text, { delay: 15 })
    await composer(shop).press('Enter')
  }
  const second = await killed
  try {
    for (const text of words) await expectOnce(world, shop, text)
    const log = await world.db.message.findMany({ where: { text: { in: words } }, orderBy: { seq: 'asc' } })
    expect(
      log.map(({ text }) => text),
      'in the order in which they were typed',
    ).toEqual(words)
  } finally {
    await second.stop()
  }
})
