import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { composer, inEnglish, launcher, openChat, panel, thread } from './acts.ts'
import { openStage, type Stage, type Window } from './stage.ts'
import { openDesk } from './story.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 180_000 })

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 90_000)
afterAll(() => stage[Symbol.asyncDispose]())

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const still = { reducedMotion: 'reduce' } as const
const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

/** What axe finds, in a line each: the rule, the place, and what is wrong there. */
async function faults(window: Window, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: window }).withTags(tags).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${where}: ${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`,
    ),
  )
}

/** Light, dark, and on a phone. */
async function inEachLook(
  window: Window,
  where: string,
  looks = ['light', 'dark', 'phone'],
): Promise<string[]> {
  const found: string[] = []
  for (const look of looks) {
    await window.setViewportSize(look === 'phone' ? phone : desktop)
    await window.emulateMedia({ ...still, colorScheme: look === 'dark' ? 'dark' : 'light' })
    found.push(...(await faults(window, `${where}, ${look}`)))
  }
  await window.setViewportSize(desktop)
  await window.emulateMedia({ ...still, colorScheme: 'light' })
  return found
}

async function signInAsJohn(): Promise<Window> {
  const shop = await stage.open('/sign-in', { ...still, prepare: inEnglish })
  await shop.getByLabel('E-mail').first().fill('john@etalase.demo')
  await shop.getByLabel('Password', { exact: true }).first().fill('shopper123')
  await shop.keyboard.press('Enter')
  await shop.getByRole('button', { name: 'Account of John Doe' }).first().waitFor()
  return shop
}

async function go(shop: Window, path: string): Promise<void> {
  await shop.goto(stage.url + path)
  await shop.waitForLoadState('networkidle')
}

async function aProduct(shop: Window): Promise<string> {
  const answer = await shop.request.get(
    `${stage.url}/trpc/product.search?input=${encodeURIComponent(JSON.stringify({ q: 'wajan', limit: 1 }))}`,
    { headers: { 'x-etalase-app': 'shop' } },
  )
  const { result } = (await answer.json()) as { result: { data: { products: { id: string }[] } } }
  return `/products/${result.data.products[0]!.id}`
}

test('every page of the shop is accessible to a stranger', async () => {
  const shop = await stage.open('/', { ...still, prepare: inEnglish })
  const found: string[] = []
  const paths = [
    '/',
    '/products',
    '/products?q=zzzz',
    await aProduct(shop),
    '/cart',
    '/sign-in',
    '/sign-up',
    '/nowhere',
  ]
  for (const path of paths) {
    await go(shop, path)
    found.push(...(await inEachLook(shop, path)))
  }
  expect(found).toEqual([])
})

test('every page of the shop is accessible to a customer', async () => {
  const shop = await signInAsJohn()
  const found: string[] = []
  await go(shop, await aProduct(shop))
  await shop.getByRole('radio').first().check({ force: true })
  await shop.getByRole('button', { name: 'Add to cart', exact: true }).click()
  for (const path of ['/cart', '/checkout', '/orders', '/wishlist', '/profile']) {
    await go(shop, path)
    found.push(...(await inEachLook(shop, path)))
  }
  await go(shop, '/orders')
  const order = shop.getByRole('main').getByRole('link', { name: /Order/ }).first()
  if (await order.isVisible()) {
    await order.click()
    await shop.waitForLoadState('networkidle')
    found.push(...(await inEachLook(shop, 'an order')))
  }
  expect(found).toEqual([])
})

test('every state of the widget is accessible: guest form, empty room', async () => {
  const shop = await stage.open('/', { ...still, prepare: inEnglish })
  await launcher(shop).click()
  await panel(shop).getByLabel('Name').fill('Nadia Putri')
  await panel(shop).getByLabel('E-mail').fill('nadia@example.com')
  const found = await inEachLook(shop, 'guest form')
  await panel(shop).getByRole('button', { name: 'Start chatting' }).click()
  await composer(shop).waitFor()
  found.push(...(await inEachLook(shop, 'empty room')))
  expect(found).toEqual([])
})

test('every state of the widget is accessible: cards, picker, offline', async () => {
  const shop = await signInAsJohn()
  await openChat(shop)
  await thread(shop).getByRole('article').first().waitFor()
  const found = await inEachLook(shop, 'thread with cards')
  await shop.getByRole('button', { name: 'Share a product' }).click()
  await shop.getByRole('option').first().waitFor()
  found.push(...(await inEachLook(shop, 'picker')))
  await shop.keyboard.press('Escape')
  await shop.context().setOffline(true)
  await shop.getByText(/You are offline/).waitFor()
  found.push(...(await inEachLook(shop, 'offline')))
  expect(found).toEqual([])
})

test('the desk is accessible: signing in, the list, a thread', async () => {
  const looks = ['light', 'dark']
  const door = await stage.open('/admin/', still)
  await door.getByLabel('E-mail').waitFor()
  const found = await inEachLook(door, 'sign in at the desk', looks)
  const desk = await openDesk(stage, 'agent@etalase.demo', 'agent123', still)
  await desk.getByText('John Doe').first().waitFor()
  found.push(...(await inEachLook(desk, 'the list', looks)))
  await desk.getByText('John Doe').first().click()
  await thread(desk).getByRole('article').first().waitFor()
  found.push(...(await inEachLook(desk, 'a thread', looks)))
  expect(found).toEqual([])
})
