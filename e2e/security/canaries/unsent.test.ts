import type { Browser } from 'playwright-core'
import { password } from '@etalase/api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inEnglish, openChat, panel, say, thread } from '../../acts.ts'
import { still } from '../../axe.ts'
import { eventually } from '../../eventually.ts'
import { openHouse, openShopAs, type House } from '../../house.ts'
import { launch, type Window } from '../../stage.ts'
import { keptIn } from './kept.ts'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

const secret = 'what never left this browser'

/** What is sent now does not arrive, so it waits in the browser. */
async function writeUnsent(shop: Window): Promise<void> {
  await shop.route('**/trpc/message.send*', (route) => route.abort())
  await say(shop, secret)
  await thread(shop).getByText(secret).waitFor()
  await eventually(() => keptIn(shop)).toContain(secret)
}

async function guestWrites(house: House): Promise<Window> {
  const shop = await house.open('/', { ...still, prepare: inEnglish })
  await shop.getByRole('button', { name: /^Open the chat/ }).click()
  await panel(shop).getByLabel('Name').fill('Gus')
  await panel(shop).getByLabel('E-mail').fill('gus@example.com')
  await panel(shop).getByRole('button', { name: 'Start chatting' }).click()
  await say(shop, 'Hello')
  await thread(shop).getByText('Hello').waitFor()
  await writeUnsent(shop)
  return shop
}

test('P2: who signs out leaves nothing behind in the browser, not even what was never sent', async () => {
  await using house = await openHouse(browser)
  const ann = await house.world.shopper('ann')
  await ann.room.start({ clientId: crypto.randomUUID(), body: { kind: 'text', text: 'Hello' } })
  const shop = await openShopAs(house, 'ann', still)
  await openChat(shop)
  await writeUnsent(shop)
  await shop.keyboard.press('Escape')
  await shop.getByRole('button', { name: 'Account of ann' }).click()
  await shop.getByRole('button', { name: 'Sign out' }).click()
  await shop
    .getByRole('button', { name: 'Sign in' })
    .or(shop.getByRole('link', { name: 'Sign in' }))
    .first()
    .waitFor()
  await eventually(() => keptIn(shop)).not.toContain(secret)
  await shop.reload()
  expect(await keptIn(shop)).not.toContain(secret)
}, 60_000)

test('P2: a guest who deletes themselves leaves nothing unsent either', async () => {
  await using house = await openHouse(browser)
  const shop = await guestWrites(house)
  await shop.goto(`${house.url}/profile`)
  await shop.getByRole('button', { name: 'Delete my data' }).click()
  const dialog = shop.getByRole('alertdialog')
  await dialog.getByLabel('Type your name to confirm: Gus').fill('Gus')
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await shop.getByRole('heading', { name: 'Everything about you is deleted' }).waitFor()
  await eventually(() => keptIn(shop)).not.toContain(secret)
}, 60_000)

test('P2: what a guest had not sent goes on with the account that they sign in to, and stays nowhere else', async () => {
  await using house = await openHouse(browser)
  await house.world.shopper('ann')
  const shop = await guestWrites(house)
  await shop.goto(`${house.url}/sign-in`)
  await shop.getByRole('main').getByLabel('E-mail').fill('ann@example.com')
  await shop.getByLabel('Password', { exact: true }).fill(password)
  await shop.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await shop.getByRole('button', { name: 'Account of ann' }).waitFor()
  await shop.unroute('**/trpc/message.send*')
  await eventually(() => house.world.db.message.count({ where: { text: secret } }), 15_000).toBe(1)
  await eventually(() => keptIn(shop)).not.toContain(secret)
}, 60_000)
