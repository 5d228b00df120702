import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cardOf, closeChat, inEnglish, launcher, openChat, panel, say, thread } from './acts.ts'
import { openDeskAs, openHouse, type House } from './house.ts'
import { launch, type Window } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const question = 'Do you have canvas shoes in 41?'

async function askAsGuest(shop: Window) {
  await launcher(shop).click()
  await panel(shop).getByLabel('Name').fill('Nadia Putri')
  await panel(shop).getByLabel('E-mail').fill('nadia@example.com')
  await panel(shop).getByRole('button', { name: 'Start chatting' }).click()
  await say(shop, question)
  await thread(shop).getByText(question).waitFor()
}

async function answerWithCard(desk: Window) {
  await desk.getByText('Nadia Putri').first().click()
  await thread(desk).getByText(question).waitFor()
  await desk.getByRole('button', { name: 'Share a product' }).click()
  await desk.getByLabel('Search for a product').fill('canvas')
  await desk.getByRole('option', { name: /Canvas shoe/ }).click()
  await say(desk, 'These, in 41.')
}

async function signUp(shop: Window) {
  await shop.getByRole('button', { name: 'Account of Nadia Putri' }).click()
  await shop.getByRole('link', { name: 'Sign up' }).click()
  await shop.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await shop.getByRole('main').getByRole('button', { name: 'Sign up' }).click()
  await shop.getByRole('heading', { name: 'Create your Etalase account' }).waitFor({ state: 'detached' })
}

const shoe = ({ world }: House) =>
  world.db.product.findUniqueOrThrow({ where: { id: world.products.shoe.id }, include: { variants: true } })

test('a guest asks, picks the variant in the card, signs up, orders, and the desk sees each step', async () => {
  await using house = await openHouse(browser)
  await house.world.admin('boss')
  const [shop, desk] = [await house.open('/', { prepare: inEnglish }), await openDeskAs(house, 'boss')]

  await askAsGuest(shop)
  await answerWithCard(desk)
  const card = cardOf(shop, /Canvas shoe/)
  await card.getByRole('button', { name: /Add to cart/ }).click()
  await card.getByRole('button', { name: /^41/ }).click()
  await card
    .getByText(/Added to cart · 1/)
    .first()
    .waitFor()
  await cardOf(desk, /Canvas shoe/)
    .getByText(/added it to the cart · 1/)
    .first()
    .waitFor()

  await closeChat(shop)
  await signUp(shop)
  await shop.getByRole('link', { name: 'Cart, 1 item' }).waitFor()
  await openChat(shop)
  await thread(shop).getByText('These, in 41.').waitFor()
  await closeChat(shop)
  await desk.getByText('Customer').first().waitFor()

  await shop.getByRole('link', { name: 'Cart, 1 item' }).click()
  await shop.getByRole('heading', { name: 'Cart', exact: true }).waitFor()
  await placeOrder(shop)
  await shop.goto(`${house.url}/orders`)
  await shop
    .getByRole('main')
    .getByText(/Canvas shoe/)
    .first()
    .waitFor()

  const [order] = await house.world.db.order.findMany({ include: { items: true, shopper: true } })
  expect(order).toMatchObject({ total: 320_000n, shopper: { kind: 'CUSTOMER', name: 'Nadia Putri' } })
  const { id } = await house.world.db.message.findFirstOrThrow({ where: { kind: 'PRODUCT' } })
  expect(order!.items).toMatchObject([{ variantName: '41', quantity: 1, sourceMessageId: id }])
  expect((await shoe(house)).variants.find(({ name }) => name === '41')?.stock).toBe(3)
  expect([...shop.complaints, ...desk.complaints]).toEqual([])
})

async function placeOrder(shop: Window) {
  await shop.getByRole('link', { name: 'To the checkout' }).click()
  const form = shop.getByRole('main')
  await form.getByLabel('WhatsApp number').fill('+62 800 1234 5678')
  await form.getByLabel(/address/i).fill('Jl. Melati 5, Bandung')
  await form.getByRole('button', { name: 'Place the order' }).click()
  await shop.getByText('Thank you, your order is placed').waitFor()
}
