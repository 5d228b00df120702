import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openRoom, rowOf } from './desk-acts.ts'
import { eventually } from './eventually.ts'
import { openDeskAs, openHouse, openShopAs, type House } from './house.ts'
import { launch, openTab, type Window } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const clientId = () => crypto.randomUUID()

async function asked({ world }: House, name: string) {
  const shopper = await world.shopper(name)
  const say = (roomId: string, text: string) =>
    shopper.message.send({ clientId: clientId(), roomId, body: { kind: 'text', text } })
  const { room } = await shopper.room.start({ clientId: clientId() })
  await say(room.id, 'Hello')
  return { roomId: room.id, say: (text: string) => say(room.id, text) }
}

test('the panel follows its shopper: the page, the cart, the order', async () => {
  await using house = await openHouse(browser)
  await house.world.admin('boss')
  await asked(house, 'ann')
  const desk = await openDeskAs(house, 'boss')
  await openRoom(desk, 'ann')
  const show = desk.getByRole('button', { name: 'Show shopper' })
  if (await show.isVisible()) await show.click()
  const panel = desk.getByRole('complementary', { name: 'Shopper' })
  await panel.getByText('ann@example.com').waitFor()

  const shop = await openShopAs(house, 'ann', { path: `/products/${house.world.products.teapot.id}` })
  await panel.getByText('Active now').waitFor()
  await panel
    .getByRole('link', { name: /Clay teapot/ })
    .first()
    .waitFor()
  await shop.getByRole('button', { name: 'Add to cart', exact: true }).click()
  const part = (name: string) =>
    panel.getByRole('group').filter({ has: desk.getByText(name, { exact: true }) })
  await part('Cart').getByText('Clay teapot').waitFor()
  const order = { headers: { 'x-etalase-app': 'shop' }, data: { clientId: clientId() } }
  expect((await shop.request.post(`${house.url}/trpc/order.place`, order)).ok()).toBe(true)
  await part('Orders').getByText(/Rp/).first().waitFor()
  expect([...shop.complaints, ...desk.complaints]).toEqual([])
})

test('the figures move while one looks at them', async () => {
  await using house = await openHouse(browser)
  await house.world.admin('boss')
  const { roomId } = await asked(house, 'ann')
  const desk = await openDeskAs(house, 'boss')
  await desk.getByRole('link', { name: 'Figures' }).click()
  const tile = (name: string) => desk.getByRole('link', { name: new RegExp(`^${name}`) })
  await tile('Unassigned').filter({ hasText: '1' }).waitFor()
  await tile('Resolved').filter({ hasText: '0' }).waitFor()
  await asked(house, 'ben')
  await tile('Unassigned').filter({ hasText: '2' }).waitFor()
  const boss = await house.world.admin('boss')
  await boss.room.setStatus({ roomId, status: 'RESOLVED' })
  await tile('Resolved').filter({ hasText: '1' }).waitFor()
  await tile('Unread').click()
  await rowOf(desk, 'ben').waitFor()
  expect(new URL(desk.url()).searchParams.get('unread')).toBe('true')
})

/** The system's own notifications, written down instead of shown, and windows that say what they are told to be. */
function ofTheSystem() {
  const notes: string[] = []
  class Note extends EventTarget {
    static readonly permission = 'granted'
    static readonly requestPermission = () => Promise.resolve('granted')
    constructor(title: string) {
      super()
      notes.push(title)
    }
    close() {}
  }
  let sight = 'visible'
  Object.assign(window, {
    Notification: Note,
    notes,
    turn(to: string) {
      sight = to
      document.dispatchEvent(new Event('visibilitychange'))
      window.dispatchEvent(new Event(to === 'visible' ? 'focus' : 'blur'))
    },
  })
  Object.defineProperty(Document.prototype, 'visibilityState', { get: () => sight })
  Object.defineProperty(Document.prototype, 'hidden', { get: () => sight === 'hidden' })
}

declare global {
  interface Window {
    notes: string[]
    turn: (to: 'visible' | 'hidden') => void
  }
}

const told = (tabs: Window[]) =>
  Promise.all(tabs.map((tab) => tab.evaluate(() => window.notes))).then((notes) => notes.flat())

test('of several open desks one tells the news, and another one when that is closed', async () => {
  await using house = await openHouse(browser)
  await house.world.admin('boss')
  const ann = await asked(house, 'ann')
  const prepare = (context: BrowserContext) => context.addInitScript(ofTheSystem)
  const first = await openDeskAs(house, 'boss', { prepare })
  await first.getByRole('button', { name: 'Notifications' }).click()
  await first.getByRole('button', { name: 'Turn on notifications' }).click()
  await first.getByRole('switch', { name: 'Desktop notifications' }).waitFor()
  const second = await openTab(first.context(), `${house.url}/admin/`)
  await rowOf(second, 'ann').waitFor()
  const before = (await told([first, second])).length
  for (const tab of [first, second]) await tab.evaluate(() => window.turn('hidden'))
  await ann.say('Is anybody there?')
  await eventually(async () => (await told([first, second])).length).toBe(before + 1)
  await eventually(() => second.title()).toMatch(/^\(1\) /)

  const tellsNow = (await second.evaluate(() => window.notes.length)) > 0
  const [closes, stays] = tellsNow ? [second, first] : [first, second]
  await closes.close()
  const sofar = (await told([stays])).length
  await ann.say('Hello?')
  await eventually(async () => (await told([stays])).length).toBe(sofar + 1)
})
