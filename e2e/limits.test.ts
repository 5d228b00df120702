import { connect } from 'node:net'
import { once } from 'node:events'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startRedis } from '../scripts/servers/redis.ts'
import { openChat, say, thread } from './acts.ts'
import { openDeskAs, openHouse, openShopAs, type House } from './house.ts'
import { launch } from './stage.ts'

const skip = process.env['ETALASE_SKIP_REDIS'] === '1'

let browser: Browser
let redis: NonNullable<Awaited<ReturnType<typeof startRedis>>>
let house: House & AsyncDisposable
beforeAll(async () => {
  if (skip) return
  browser = await launch()
  const started = await startRedis()
  if (!started) throw new Error('There is no redis-server here. Set ETALASE_SKIP_REDIS=1 to go without.')
  redis = started
  house = await openHouse(browser, { limitsFactor: 1, redisUrl: redis.url })
}, 60_000)
afterAll(async () => {
  await house?.[Symbol.asyncDispose]()
  await browser?.close()
  await redis?.[Symbol.asyncDispose]()
})

/** As if they had used up a limit up to so many milliseconds before its end. */
async function useUp(limit: string, times: number, ms: number): Promise<void> {
  const { hostname, port } = new URL(redis.url)
  const line = connect(Number(port), hostname)
  line.write(`SET "etalase:limit:${limit}" ${times} PX ${ms}\r\n`)
  await once(line, 'data')
  line.destroy()
}

const texts = (roomId: string) =>
  house.world.db.message
    .findMany({ where: { roomId }, orderBy: { seq: 'asc' } })
    .then((rows) => rows.map((row) => row.text))

test.skipIf(skip)(
  'S14: a shopper who sends too much reads why it waits, and it goes out by itself, whole and once',
  { timeout: 60_000 },
  async () => {
    const ann = await house.world.shopper('ann')
    const { room } = await ann.room.start({ clientId: crypto.randomUUID() })
    const shop = await openShopAs(house, 'ann')
    await openChat(shop)
    await say(shop, 'one')
    await thread(shop).getByText('Sent').waitFor()
    await useUp(`send.customer ${ann.viewer.id}`, 60, 6_000)
    for (const text of ['two', 'three', 'four']) await say(shop, text)
    const waiting = thread(shop).getByText('You have sent a lot at once.')
    await waiting.waitFor()
    expect(
      await thread(shop)
        .getByText(/This goes out by itself in [1-6] s\./)
        .count(),
    ).toBe(1)
    expect(await texts(room.id)).toEqual(['one'])
    await vi.waitFor(
      async () => expect(await texts(room.id)).toEqual(['one', 'two', 'three', 'four']),
      10_000,
    )
    await waiting.waitFor({ state: 'detached' })
    expect(await thread(shop).getByRole('alert').count()).toBe(0)
  },
)

test.skipIf(skip)('S14: an agent who sends too much reads it too', { timeout: 60_000 }, async () => {
  const ben = await house.world.shopper('ben')
  const max = await house.world.admin('max')
  const { room } = await ben.room.start({ clientId: crypto.randomUUID(), body: { kind: 'text', text: 'Hi' } })
  const desk = await openDeskAs(house, 'max')
  await desk.getByText('ben').first().click()
  await say(desk, 'one')
  await thread(desk).getByText('Sent').first().waitFor()
  await useUp(`send.staff ${max.viewer.id}`, 240, 5_000)
  await say(desk, 'two')
  await thread(desk).getByText('You have sent a lot at once.').waitFor()
  await vi.waitFor(async () => expect(await texts(room.id)).toEqual(['Hi', 'one', 'two']), 10_000)
})

test.skipIf(skip)('S7: who has guessed too often reads how long to wait', { timeout: 60_000 }, async () => {
  await house.world.shopper('cat')
  const shop = await house.open('/sign-in')
  const desk = await house.open('/admin/')
  for (const window of [shop, desk]) {
    const [email, password] = [window.locator('input[type=email]'), window.locator('input[type=password]')]
    await email.first().fill('cat@example.com')
    for (let n = 0; n < 6; n++) {
      await password.first().fill(`wrong ${n}`)
      const answered = window.waitForResponse(/session\.signIn/)
      await password.first().press('Enter')
      await answered
    }
    await window.getByText(/^(Too many tries|Terlalu banyak percobaan)\. .* 15 (minutes|menit)\.$/).waitFor()
  }
})
