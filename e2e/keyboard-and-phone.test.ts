import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cardOf, composer, launcher, openChat, panel, say, thread } from './acts.ts'
import { eventually } from './eventually.ts'
import { openHouse, openShopAs, type House } from './house.ts'
import { launch, type Window } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const hasFocus = (place: Locator) => place.evaluate((element) => element === document.activeElement)

/** By Tab alone, as somebody without a mouse goes there. */
async function tabTo(window: Window, place: Locator, key = 'Tab'): Promise<void> {
  await place.first().waitFor()
  for (let presses = 0; presses < 80; presses++) {
    if (await hasFocus(place.first())) return
    await window.keyboard.press(key)
  }
  throw new Error('80 presses of Tab do not lead there')
}

async function answer(house: House, roomText: string) {
  const { world } = house
  const boss = await world.admin('boss')
  await eventually(() => world.db.message.count({ where: { text: roomText } })).toBe(1)
  const { roomId } = await world.db.message.findFirstOrThrow({ where: { text: roomText } })
  const body = { kind: 'product', productId: world.products.lamp.id, text: 'Or this one?' } as const
  await boss.message.send({ clientId: crypto.randomUUID(), roomId, body })
}

test('a question about a product is asked, answered and bought from by keyboard alone', async () => {
  await using house = await openHouse(browser)
  await house.world.shopper('ann')
  const shop = await openShopAs(house, 'ann', { path: `/products/${house.world.products.teapot.id}` })
  const ask = shop.getByRole('button', { name: 'Ask about this product' })
  await tabTo(shop, ask)
  await shop.keyboard.press('Enter')
  await eventually(() => hasFocus(composer(shop)), 20_000).toBe(true)
  await panel(shop).getByText('Clay teapot').first().waitFor()
  await shop.keyboard.type('Is it for two?')
  await shop.keyboard.press('Enter')
  await thread(shop).getByText('Is it for two?').waitFor()
  await cardOf(shop, 'Clay teapot').waitFor()
  await answer(house, 'Is it for two?')
  await thread(shop).getByText('Or this one?').waitFor()
  expect(await hasFocus(composer(shop)), 'a new message never takes the focus').toBe(true)

  await tabTo(shop, cardOf(shop, 'Reading lamp').getByRole('button', { name: /Add to cart/ }), 'Shift+Tab')
  await shop.keyboard.press('Enter')
  await cardOf(shop, 'Reading lamp')
    .getByText(/Added to cart · 1/)
    .first()
    .waitFor()

  await shop.keyboard.press('Escape')
  await panel(shop).waitFor({ state: 'detached' })
  const focused = shop.locator(':focus')
  await eventually(() => focused.getAttribute('aria-label').catch(() => null)).toMatch(/^Open the chat/)
})

test('the picker is searched, walked through and chosen from by keyboard, and Esc closes it alone', async () => {
  await using house = await openHouse(browser)
  const ann = await house.world.shopper('ann')
  await ann.room.start({ clientId: crypto.randomUUID(), body: { kind: 'text', text: 'Hello' } })
  const shop = await openShopAs(house, 'ann')
  await tabTo(shop, launcher(shop), 'Shift+Tab')
  await shop.keyboard.press('Enter')
  await eventually(() => hasFocus(composer(shop))).toBe(true)

  const pick = shop.getByRole('button', { name: 'Share a product' })
  await tabTo(shop, pick, 'Shift+Tab')
  await shop.keyboard.press('Enter')
  const search = shop.getByRole('combobox', { name: 'Search for a product' })
  await eventually(() => hasFocus(search)).toBe(true)
  await shop.keyboard.press('Escape')
  await search.waitFor({ state: 'hidden' })
  await panel(shop).waitFor()
  await eventually(() => hasFocus(pick)).toBe(true)

  await shop.keyboard.press('Enter')
  await shop.keyboard.type('lamp')
  await shop.getByRole('option', { name: /Reading lamp/ }).waitFor()
  await eventually(() => shop.getByRole('option').count()).toBe(1)
  await shop.keyboard.press('ArrowDown')
  await shop.keyboard.press('Enter')
  await eventually(() => hasFocus(composer(shop))).toBe(true)
  await shop.keyboard.type('Does it dim?')
  await shop.keyboard.press('Enter')
  await cardOf(shop, 'Reading lamp').waitFor()
  await thread(shop).getByText('Does it dim?').waitFor()
})

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Whether it is all in sight of a window of this height. */
async function inSight(place: Locator, height: number): Promise<boolean> {
  const box = await place.boundingBox()
  return box !== null && box.y >= 0 && box.y + box.height <= height + 1
}

test('on a phone the panel takes the screen, and the composer stays above the keyboard', async () => {
  await using house = await openHouse(browser)
  const ann = await house.world.shopper('ann')
  const { room } = await ann.room.start({ clientId: crypto.randomUUID() })
  for (let i = 1; i <= 20; i++)
    await ann.message.send({
      clientId: crypto.randomUUID(),
      roomId: room.id,
      body: { kind: 'text', text: `Line ${i}` },
    })
  const shop = await openShopAs(house, 'ann', phone)
  await launcher(shop).tap()
  await composer(shop).waitFor()
  await eventually(() => panel(shop).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
  await eventually(() => inSight(composer(shop), 844)).toBe(true)
  await composer(shop).tap()

  const { width } = phone.viewport
  const cdp = await shop.context().newCDPSession(shop)
  const keyboard = 390
  const height = 844 - keyboard
  await cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: true })
  await eventually(() => inSight(composer(shop), height)).toBe(true)
  await eventually(() => inSight(thread(shop).getByText('Line 20', { exact: true }), height)).toBe(true)
  await say(shop, 'Written above the keyboard')
  await eventually(() => inSight(thread(shop).getByText('Written above the keyboard'), height)).toBe(true)
  const font = await composer(shop).evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize))
  expect(font, 'smaller, and an iPhone zooms in').toBeGreaterThanOrEqual(16)
  const wide = await shop.evaluate(() => document.documentElement.scrollWidth)
  expect(wide, 'nothing to scroll sideways').toBeLessThanOrEqual(width)
})

test('where the keyboard covers the page and does not shrink it, the composer is still in sight', async () => {
  await using house = await openHouse(browser)
  const ann = await house.world.shopper('ann')
  await ann.room.start({ clientId: crypto.randomUUID(), body: { kind: 'text', text: 'Hello' } })
  const shop = await openShopAs(house, 'ann', phone)
  await openChat(shop)
  // So does Safari: only its visual viewport gets smaller.
  await shop.evaluate(() => {
    const view = window.visualViewport!
    Object.defineProperty(view, 'height', { value: 444, configurable: true })
    view.dispatchEvent(new Event('resize'))
  })
  await eventually(() => inSight(composer(shop), 444)).toBe(true)
})
