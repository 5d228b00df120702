import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cardOf } from './acts.ts'
import { eventually } from './eventually.ts'
import { gather } from './gathering.ts'
import { openDeskAs, openHouse, type House } from './house.ts'
import { launch, type Window } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const inTime = { timeout: 3_000 }

/** Both sides look at the same card. */
async function lookTogether(house: House) {
  const { shop, productId, ann } = await gather(house, 'teapot')
  const desk = await openDeskAs(house, 'boss')
  await desk.getByText('ann', { exact: true }).first().click()
  const windows = [shop, desk]
  for (const window of windows)
    await cardOf(window, 'Clay teapot')
      .getByText(/Rp\s150\.000/)
      .waitFor()
  const change = (data: { price?: number; stock?: number; active?: boolean }) =>
    house.world.db.product.update({ where: { id: productId }, data })
  return { shop, desk, ann, windows, change }
}

const reads = (window: Window, text: RegExp) => cardOf(window, 'Clay teapot').getByText(text).first()

test('a new price stands in the card on both sides, beside the one it was shared with', async () => {
  await using house = await openHouse(browser)
  const { windows, change } = await lookTogether(house)
  await change({ price: 135_000 })
  for (const window of windows) {
    await reads(window, /Rp\s135\.000/).waitFor(inTime)
    await reads(window, /Rp\s150\.000/).waitFor(inTime)
  }
  await change({ price: 150_000 })
  for (const window of windows) await reads(window, /Rp\s135\.000/).waitFor({ ...inTime, state: 'detached' })
})

test('the stock in the card follows on both sides: few, none, plenty again', async () => {
  await using house = await openHouse(browser)
  const { shop, windows, change } = await lookTogether(house)
  const add = cardOf(shop, 'Clay teapot').getByRole('button', { name: /Add to cart/ })
  await change({ stock: 2 })
  for (const window of windows) await reads(window, /Only 2 left/).waitFor(inTime)
  await change({ stock: 0 })
  for (const window of windows) await reads(window, /Sold out/).waitFor(inTime)
  await add.waitFor({ ...inTime, state: 'detached' })
  await change({ stock: 30 })
  for (const window of windows) await reads(window, /In stock/).waitFor(inTime)
  await add.click()
  await reads(shop, /Added to cart · 1/).waitFor()
})

test("another shopper's order is seen in the card", async () => {
  await using house = await openHouse(browser)
  const { windows } = await lookTogether(house)
  const eve = await house.world.shopper('eve')
  const { id: productId } = house.world.products.teapot
  await eve.cart.add({ clientId: crypto.randomUUID(), productId, quantity: 17 })
  await eve.order.place({ clientId: crypto.randomUUID() })
  for (const window of windows) await reads(window, /Only 3 left/).waitFor(inTime)
})

test('a withdrawn product stays readable on both sides and cannot be bought', async () => {
  await using house = await openHouse(browser)
  const { shop, windows, change, ann } = await lookTogether(house)
  await change({ active: false })
  for (const window of windows) {
    await reads(window, /No longer sold/).waitFor(inTime)
    await reads(window, /Clay teapot/).waitFor(inTime)
    await reads(window, /Rp\s150\.000/).waitFor(inTime)
  }
  const card = cardOf(shop, 'Clay teapot')
  await eventually(() => card.getByRole('button', { name: /No longer sold/ }).isDisabled()).toBe(true)
  expect(await card.getByRole('button', { name: /Add to cart/ }).count()).toBe(0)
  expect((await ann.cart.get()).count).toBe(0)
})

test('what changed while nobody looked stands in the card when somebody does', async () => {
  await using house = await openHouse(browser)
  const { shop, change } = await lookTogether(house)
  await shop.context().setOffline(true)
  await change({ price: 99_000, stock: 1 })
  await shop.context().setOffline(false)
  await reads(shop, /Rp\s99\.000/).waitFor()
  await reads(shop, /Only 1 left/).waitFor()
})
