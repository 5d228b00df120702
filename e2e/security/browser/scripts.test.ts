import { password } from '@etalase/api/testing'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { composer, openChat } from '../../acts.ts'
import { eventually } from '../../eventually.ts'
import { openDeskAs, openHouse, openShopAs, type House } from '../../house.ts'
import { launch, type Window } from '../../stage.ts'
import { fillWithPayloads, type HostileWorld } from './hostile-world.ts'
import { payloads } from './payloads.ts'
import { reached } from '../report/reached.ts'
import { missingAt, strayAddresses, wrongOn } from './shown.ts'
import { hearNotifications, none, watchFor } from './watch.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
let house: House & AsyncDisposable
let hostile: HostileWorld
beforeAll(async () => {
  browser = await launch()
  house = await openHouse(browser)
  hostile = await fillWithPayloads(house.world)
}, 60_000)
afterAll(async () => {
  await house[Symbol.asyncDispose]()
  await browser.close()
})

const dark = { colorScheme: 'dark' } as const
const inIndonesian = (context: BrowserContext) =>
  context.addInitScript(() => {
    localStorage.setItem('etalase.locale', 'id')
    localStorage.setItem('etalase.desk.locale', 'id')
  })

/** Each page has to show every payload as text, with no address in it that leads away. */
async function eachPage(window: Window, base: string, places: Record<string, string>): Promise<void> {
  for (const [path, place] of Object.entries(places)) {
    await window.goto(house.url + base + path)
    expect(await missingAt(window, place), path).toEqual([])
    expect(await strayAddresses(window), path).toEqual([])
  }
}

const shopPages = () => ({
  '/': 'main',
  '/products': 'main',
  '/cart': 'main',
  '/wishlist': 'main',
  '/orders': 'main',
  [`/orders/${hostile.orderId}`]: 'main',
  '/checkout': 'main',
})
const deskPages = () => ({
  '/?tab=all': '.inbox-scroll',
  '/staff': 'main',
  '/audit': 'main',
  [`/rooms/${hostile.roomId}`]: '[role=log]',
})

test('S12: the shop shows every payload as text, in each of its fields', async (context) => {
  const { harm, prepare } = watchFor(house.url)
  const shop = await openShopAs(house, 'reader', { prepare })
  await eachPage(shop, '', shopPages())
  const products = hostile.products.map((id) => `/products/${id}`)
  expect(await wrongOn(shop, products, ['main h1', 'main .details-brand', 'main .breadcrumb'])).toEqual([])
  await openChat(shop)
  expect(await missingAt(shop, '[role=log]')).toEqual([])
  await shop.getByRole('button', { name: 'Share a product' }).click()
  await shop.getByRole('option').first().waitFor()
  expect(await strayAddresses(shop)).toEqual([])
  expect(harm).toEqual(none)
  reached(context, `${payloads.length} payloads on ${7 + products.length} pages: dialogs 0, reports 0`)
})

test('S12: the desk shows every payload as text, in each of its fields', async (context) => {
  const { harm, prepare } = watchFor(house.url)
  const desk = await openDeskAs(house, 'boss', { prepare })
  await eachPage(desk, '/admin', deskPages())
  const rooms = hostile.rooms.map((id) => `/admin/rooms/${id}?tab=all`)
  const places = ['[role=log]', '.shopper-who', '.shopper .facts', '.shopper-page', '.room-head']
  expect(await wrongOn(desk, rooms, places)).toEqual([])
  expect(await strayAddresses(desk)).toEqual([])
  await composer(desk).pressSequentially('#hit')
  await desk.getByRole('listbox', { name: 'Products' }).getByRole('option').first().waitFor()
  await desk.keyboard.press('Escape')
  await composer(desk).fill('')
  await desk.keyboard.press('Control+k')
  await desk.getByRole('combobox').last().fill('<script>hit()')
  await desk.getByRole('dialog').getByText('<script>hit()</script>').first().waitFor()
  expect(harm).toEqual(none)
  reached(context, `${payloads.length} payloads on ${4 + rooms.length} pages: dialogs 0, reports 0`)
})

test('S12: nor is one taken for more than text in the dark, and in another language', async (context) => {
  const { harm, prepare } = watchFor(house.url)
  const both = async (window: BrowserContext) => {
    await prepare(window)
    await inIndonesian(window)
  }
  const shop = await openShopAs(house, 'reader', { ...dark, prepare: both })
  await eachPage(shop, '', { '/products': 'main', [`/orders/${hostile.orderId}`]: 'main' })
  await shop.locator('.launcher').click()
  expect(await missingAt(shop, '[role=log]')).toEqual([])
  expect(harm).toEqual(none)
  reached(context, `${payloads.length} payloads: dialogs 0, reports 0`)
})

const encoded = payloads.map((payload) => encodeURIComponent(JSON.stringify(payload)))
const asPath = payloads.map((payload) => encodeURIComponent(payload))

test('S12: an address is shown as text too, and leads nowhere else', async (context) => {
  const { harm, prepare } = watchFor(house.url)
  const shop = await openShopAs(house, 'reader', { prepare })
  const found = encoded.map((it) => `/products?q=${it}&brand=${it}&category=${it}#${it}`)
  expect(await wrongOn(shop, found, ['main'])).toEqual([])
  const desk = await openDeskAs(house, 'boss', { prepare })
  // Each payload takes its turn on one of the paths.
  const visits = (paths: ((it: string, n: number) => string)[]) =>
    asPath.map((it, n) => paths[n % paths.length]!(it, n))
  const ofShop = visits([
    (it) => `/${it}`,
    (it) => `/products/${it}`,
    (it) => `/orders/${it}`,
    (it) => `/sign-in?next=${it}`,
  ])
  const ofDesk = visits([
    (it) => `/admin/${it}`,
    (it) => `/admin/rooms/${it}`,
    (_, n) => `/admin/?tab=all&q=${encoded[n]}&assignee=${encoded[n]}`,
    (_, n) => `/admin/audit?actor=${encoded[n]}&target=${encoded[n]}&action=${encoded[n]}`,
  ])
  expect(await wrongOn(shop, ofShop, [])).toEqual([])
  expect(await wrongOn(desk, ofDesk, [])).toEqual([])
  for (const path of [ofShop[0]!, found[1]!, '/products/%3Cscript%3Ehit()', '/?__proto__[hit]=1'])
    await shop.goto(house.url + path)
  for (const path of [ofDesk[0]!, '/admin/welcome#"><script>hit()</script>'])
    await desk.goto(house.url + path)
  expect(harm).toEqual(none)
  reached(
    context,
    `${found.length + ofShop.length + ofDesk.length + 6} addresses: dialogs 0, reports 0, away 0`,
  )
})

test.each(['/\t/evil.example/', 'javascript:hit()'])('S12: who signs in is not led to %j', async (next) => {
  const { harm, prepare } = watchFor(house.url)
  await house.world.shopper('newcomer')
  const shop = await house.open(`/sign-in?next=${encodeURIComponent(next)}`, { prepare })
  await shop.locator('main input[type=email]').fill('newcomer@example.com')
  await shop.locator('main input[type=password]').fill(password)
  await shop.keyboard.press('Enter')
  await shop.waitForURL(`${house.url}/`)
  expect(harm).toEqual(none)
})

test('S12: a notification of the system has words and our own mark', async (context) => {
  const { harm, prepare } = watchFor(house.url)
  const told: { title: string; body: string; icon: string }[] = []
  const more = async (window: BrowserContext) => {
    await prepare(window)
    await window.grantPermissions(['notifications'])
    await window.exposeFunction('told', (it: (typeof told)[number]) => told.push(it))
    await window.addInitScript(hearNotifications)
  }
  const desk = await openDeskAs(house, 'boss', { prepare: more })
  // What comes before its first look is no news.
  await desk.waitForLoadState('networkidle')
  const reader = await house.world.shopper('reader')
  for (const text of payloads.slice(0, 3)) {
    await reader.message.send({
      clientId: crypto.randomUUID(),
      roomId: hostile.roomId,
      body: { kind: 'text', text },
    })
    await eventually(() => told.at(-1)?.body).toBe(text)
  }
  expect(told.map(({ title }) => title)).toEqual([payloads[4], payloads[4], payloads[4]])
  for (const { icon } of told) expect(new URL(icon, house.url).pathname).toMatch(/^\/admin\/assets\/mark-/)
  expect(harm).toEqual(none)
  reached(context, '3 notifications: words only')
})
