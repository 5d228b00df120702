import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { composer, inEnglish, launcher, openChat, panel, thread } from './acts.ts'
import { inEachLook, still } from './axe.ts'
import { openStage, type Stage, type Window } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 180_000 })

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 90_000)
afterAll(() => stage[Symbol.asyncDispose]())

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
  await shop.getByText(/There is no connection/).waitFor()
  found.push(...(await inEachLook(shop, 'offline')))
  expect(found).toEqual([])
})
