import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cardOf, openChat, thread } from './acts.ts'
import { eventually } from './eventually.ts'
import { gather } from './gathering.ts'
import { openDeskAs, openHouse } from './house.ts'
import { launch } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const adding = /\/trpc\/[^?]*cart\.add/

/** The catalogue changes after the press and before the server hears of it: no live card can know. */
async function meanwhile(shop: Page, change: () => Promise<unknown>) {
  await shop.route(
    adding,
    async (route) => {
      await change()
      await route.continue()
    },
    { times: 1 },
  )
}

test('a press adds, and the next one says that there are two now', async () => {
  await using house = await openHouse(browser)
  const { shop, ann, roomId } = await gather(house, 'teapot')
  const desk = await openDeskAs(house, 'boss')
  await desk.getByText('ann', { exact: true }).first().click()
  const [card, add] = [
    cardOf(shop, 'Clay teapot'),
    cardOf(shop, 'Clay teapot').getByRole('button', { name: /Add to cart/ }),
  ]
  await add.click()
  await card
    .getByText(/Added to cart · 1/)
    .first()
    .waitFor()
  await shop.getByRole('link', { name: 'Cart, 1 item' }).waitFor()
  await add.click()
  await card.getByText(/now 2/).first().waitFor()
  await shop.getByRole('link', { name: 'Cart, 2 items' }).waitFor()
  await cardOf(desk, 'Clay teapot')
    .getByText(/cart · 2|now 2/)
    .first()
    .waitFor()
  expect(await ann.cart.get()).toMatchObject({ count: 2, items: [{ quantity: 2 }] })
  const acted = await house.world.db.event.findMany({ where: { roomId, kind: 'card.acted' } })
  expect(acted.map(({ data }) => data)).toMatchObject([
    { receipt: { outcome: 'added', quantity: 1 } },
    { receipt: { outcome: 'merged', quantity: 2 } },
  ])
})

test('a double click makes one', async () => {
  await using house = await openHouse(browser)
  const { shop, ann } = await gather(house, 'teapot')
  const card = cardOf(shop, 'Clay teapot')
  await card.getByRole('button', { name: /Add to cart/ }).dblclick()
  await card
    .getByText(/Added to cart · 1/)
    .first()
    .waitFor()
  await shop.getByRole('link', { name: 'Cart, 1 item' }).waitFor()
  expect(await ann.cart.get()).toMatchObject({ count: 1 })
  expect(await house.world.db.cardAction.count()).toBe(1)
})

test('a press whose answer was lost on the way makes one', async () => {
  await using house = await openHouse(browser)
  const { shop, ann } = await gather(house, 'teapot')
  await shop.route(
    adding,
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  const card = cardOf(shop, 'Clay teapot')
  await card.getByRole('button', { name: /Add to cart/ }).click()
  await eventually(async () => (await ann.cart.get()).count).toBe(1)
  const again = card.getByRole('button', { name: /Add to cart|Try again/ }).first()
  const said = card.getByText(/Added to cart · 1/).first()
  await said
    .or(card.getByText(/did not work/))
    .first()
    .waitFor()
  if (!(await said.isVisible())) await again.click()
  await said.waitFor()
  expect(await ann.cart.get()).toMatchObject({ count: 1 })
})

test('more than there is is limited to the stock, and says how many', async () => {
  await using house = await openHouse(browser)
  const { shop, ann, productId } = await gather(house, 'lamp')
  await ann.cart.add({ clientId: crypto.randomUUID(), productId, quantity: 3 })
  const card = cardOf(shop, 'Reading lamp')
  await card.getByRole('button', { name: /Add to cart/ }).click()
  await card
    .getByText(/Only 3 in stock/)
    .first()
    .waitFor()
  expect(await ann.cart.get()).toMatchObject({ count: 3 })
})

test('what sells out while it is pressed says so, and adds nothing', async () => {
  await using house = await openHouse(browser)
  const { shop, ann, productId } = await gather(house, 'teapot')
  await meanwhile(shop, () => house.world.db.product.update({ where: { id: productId }, data: { stock: 0 } }))
  const card = cardOf(shop, 'Clay teapot')
  await card.getByRole('button', { name: /Add to cart/ }).click()
  await card
    .getByText(/Sold out/)
    .first()
    .waitFor()
  await eventually(() => card.getByRole('button', { name: /Sold out/ }).isDisabled()).toBe(true)
  expect(await ann.cart.get()).toMatchObject({ count: 0 })
})

test('a price that changes while it is pressed is asked for, and then confirmed', async () => {
  await using house = await openHouse(browser)
  const { shop, ann, productId } = await gather(house, 'teapot')
  await meanwhile(shop, () =>
    house.world.db.product.update({ where: { id: productId }, data: { price: 165_000 } }),
  )
  const card = cardOf(shop, 'Clay teapot')
  await card.getByRole('button', { name: /Add to cart/ }).click()
  await card
    .getByText(/Rp\s165\.000.*Rp\s150\.000/)
    .first()
    .waitFor()
  expect(await ann.cart.get()).toMatchObject({ count: 0 })
  await card.getByRole('button', { name: /Add at/ }).click()
  await card
    .getByText(/Added to cart · 1/)
    .first()
    .waitFor()
  expect(await ann.cart.get()).toMatchObject({ count: 1, total: 165_000 })
})

test('a product with variants asks which one, and the answer adds it', async () => {
  await using house = await openHouse(browser)
  const { shop, ann } = await gather(house, 'shoe')
  const card = cardOf(shop, /Canvas shoe/)
  await card.getByRole('button', { name: /Add to cart/ }).click()
  const sizes = card.getByRole('button', { name: /^4[12]/ })
  await eventually(() => sizes.count()).toBe(2)
  expect(await card.getByRole('button', { name: /^42/ }).isDisabled(), 'the one that is sold out').toBe(true)
  await card.getByRole('button', { name: /^41/ }).click()
  await card
    .getByText(/Added to cart · 1/)
    .first()
    .waitFor()
  expect(await ann.cart.get()).toMatchObject({ count: 1, total: 320_000 })
})

test('what is withdrawn while it is pressed says that it is no longer sold, and adds nothing', async () => {
  await using house = await openHouse(browser)
  const { shop, ann, productId } = await gather(house, 'teapot')
  await meanwhile(shop, () =>
    house.world.db.product.update({ where: { id: productId }, data: { active: false } }),
  )
  const card = cardOf(shop, 'Clay teapot')
  await card.getByRole('button', { name: /Add to cart/ }).click()
  await card
    .getByText(/no longer sold/i)
    .first()
    .waitFor()
  await eventually(() => card.getByRole('button', { name: /No longer sold/ }).isDisabled()).toBe(true)
  expect(await card.getByText(/did not work/).count(), 'the connection is not to blame').toBe(0)
  expect(await ann.cart.get()).toMatchObject({ count: 0 })
})

test('a receipt stands in the thread after a reload', async () => {
  await using house = await openHouse(browser)
  const { shop } = await gather(house, 'teapot')
  await cardOf(shop, 'Clay teapot')
    .getByRole('button', { name: /Add to cart/ })
    .click()
  await thread(shop)
    .getByText(/Added to cart · 1/)
    .first()
    .waitFor()
  await shop.reload()
  await openChat(shop)
  await thread(shop)
    .getByText(/Added to cart · 1/)
    .first()
    .waitFor()
})
