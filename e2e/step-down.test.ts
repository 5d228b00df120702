import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openChat, say, thread } from './acts.ts'
import { eventually } from './eventually.ts'
import { openGate } from './gate.ts'
import { openHouse, openShopAs } from './house.ts'
import { launch, windowsOf } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Ann behind such a proxy, with the chat open until the banner says what this means for her. */
async function goThrough(streams: boolean, banner: RegExp) {
  const house = await openHouse(browser)
  const gate = await openGate(house.url, { sockets: false, streams })
  const { world } = house
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start({ clientId: crypto.randomUUID() })
  const windows = windowsOf(browser, gate.url)
  const shop = await openShopAs(windows, 'ann')
  await openChat(shop)
  await shop.getByText(banner).waitFor({ timeout: 30_000 })
  const write = (text: string) =>
    boss.message.send({ clientId: crypto.randomUUID(), roomId: room.id, body: { kind: 'text', text } })
  return {
    shop,
    gate,
    write,
    async [Symbol.asyncDispose]() {
      await windows[Symbol.asyncDispose]()
      await house[Symbol.asyncDispose]()
      await gate[Symbol.asyncDispose]()
    },
  }
}

test('where WebSocket is refused, messages come over SSE, and the banner says so', async () => {
  await using through = await goThrough(true, /takes a detour/)
  const { shop, gate, write } = through
  await write('Over a stream')
  await thread(shop).getByText('Over a stream').waitFor()
  expect(gate.passed.sockets).toBe(0)
  expect(gate.passed.streams.some((path) => path.includes('room.events'))).toBe(true)
  expect(
    gate.passed.pages.some((path) => path.includes('room.since')),
    'no polling',
  ).toBe(false)
  await say(shop, 'And back')
  await eventually(() => thread(shop).getByText('Sending', { exact: true }).count()).toBe(0)
})

test('where SSE is refused too, messages come by asking, and the banner says that it is slower', async () => {
  await using through = await goThrough(false, /Live updates are blocked/)
  const { shop, gate, write } = through
  await write('By asking')
  await thread(shop).getByText('By asking').waitFor({ timeout: 30_000 })
  await shop.getByText(/Live updates are blocked/).waitFor()
  expect(gate.passed.streams).toEqual([])
  expect(gate.passed.pages.some((path) => path.includes('room.since'))).toBe(true)
})
