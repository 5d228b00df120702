import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cardOf, closeChat, openChat, say, thread } from './acts.ts'
import { eventually } from './eventually.ts'
import { gather } from './gathering.ts'
import { openHouse, type House } from './house.ts'
import { launch, openTab, type Window } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function sockets({ url }: House): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^etalase_sockets (\d+)/m.exec(text)?.[1])
}

const another = (house: House, tab: Window) => openTab(tab.context(), house.url)

test('two tabs of one shopper show one thread and one unread count', async () => {
  await using house = await openHouse(browser)
  const { shop: first, share } = await gather(house, 'teapot')
  const second = await another(house, first)
  await openChat(second)
  await say(first, 'From the first tab')
  await thread(second).getByText('From the first tab').waitFor()
  await say(second, 'From the second tab')
  await thread(first).getByText('From the second tab').waitFor()
  for (const tab of [first, second]) await closeChat(tab)
  await share('Are you still there?')
  for (const tab of [first, second])
    await tab.getByRole('button', { name: 'Open the chat, 1 unread message' }).waitFor()
  await openChat(first)
  await second.getByRole('button', { name: 'Open the chat', exact: true }).waitFor()
})

test('what one tab puts into the cart, the other has too', async () => {
  await using house = await openHouse(browser)
  const { shop: first } = await gather(house, 'teapot')
  const second = await another(house, first)
  await openChat(second)
  await cardOf(first, 'Clay teapot')
    .getByRole('button', { name: /Add to cart/ })
    .click()
  for (const tab of [first, second]) {
    await tab.getByRole('link', { name: 'Cart, 1 item' }).waitFor()
    await cardOf(tab, 'Clay teapot')
      .getByText(/Added to cart · 1/)
      .first()
      .waitFor()
  }
})

test('two tabs press the same card at once: each press is a piece, and none is lost', async () => {
  await using house = await openHouse(browser)
  const { shop: first, ann } = await gather(house, 'teapot')
  const second = await another(house, first)
  await openChat(second)
  const presses = [first, second].map((tab) =>
    cardOf(tab, 'Clay teapot')
      .getByRole('button', { name: /Add to cart/ })
      .click(),
  )
  await Promise.all(presses)
  for (const tab of [first, second]) await tab.getByRole('link', { name: 'Cart, 2 items' }).waitFor()
  expect(await ann.cart.get()).toMatchObject({ count: 2, items: [{ quantity: 2 }] })
})

test('three tabs share one socket, and whichever is closed, the others go on', async () => {
  await using house = await openHouse(browser)
  const { shop: first, share } = await gather(house, 'teapot')
  const [second, third] = [await another(house, first), await another(house, first)]
  for (const tab of [second, third]) await openChat(tab)
  await eventually(() => sockets(house)).toBe(1)

  await first.close()
  await share('After the first tab')
  for (const tab of [second, third]) await thread(tab).getByText('After the first tab').waitFor()
  await say(third, 'Still here')
  await thread(second).getByText('Still here').waitFor()
  await eventually(() => sockets(house)).toBe(1)

  await third.close()
  await share('After the third tab')
  await thread(second).getByText('After the third tab').waitFor()
  expect(await thread(second).getByText('After the first tab').count(), 'and nothing twice').toBe(1)
  await eventually(() => sockets(house)).toBe(1)
})
