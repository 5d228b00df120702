import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { inEnglish, launcher } from './acts.ts'
import { openStage, type Stage } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 60_000 })

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 90_000)
afterAll(() => stage[Symbol.asyncDispose]())

interface Shift {
  value: number
  byWidget: boolean
}

/** Runs in the page before anything else does. */
function watchShifts() {
  const shifts: Shift[] = []
  Object.assign(window, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number
      sources: { node: Node | null }[]
    })[]) {
      const byWidget = entry.sources.some(({ node }) => {
        const element = node instanceof Element ? node : node?.parentElement
        return element?.closest('[role=dialog], [class*=widget], [class*=launcher]') != null
      })
      shifts.push({ value: entry.value, byWidget })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

test('the page does not move while it loads, nor when the chat comes and opens', async () => {
  const shop = await stage.open('/', {
    prepare: async (context) => {
      await inEnglish(context)
      await context.addInitScript(watchShifts)
    },
  })
  await shop.waitForLoadState('networkidle')
  await openGuestForm()
  const shifts = await shop.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts)
  const sum = (some: Shift[]) => some.reduce((total, { value }) => total + value, 0)
  console.log(
    `layout shift: page ${sum(shifts).toFixed(4)}, widget ${sum(shifts.filter((s) => s.byWidget)).toFixed(4)}`,
  )
  expect(sum(shifts.filter(({ byWidget }) => byWidget))).toBe(0)
  expect(sum(shifts)).toBeLessThan(0.01)

  async function openGuestForm() {
    await launcher(shop).click()
    await shop.getByRole('button', { name: 'Start chatting' }).waitFor()
  }
})

test('the code of the chat is asked for only once the page has loaded', async () => {
  const shop = await stage.open('/', { prepare: inEnglish })
  await launcher(shop).waitFor()
  const { loaded, chat } = await shop.evaluate(() => {
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const chat = files.filter(({ name }) => /\/assets\/widget-/.test(name))
    return { loaded: page!.loadEventStart, chat: chat.map(({ name, startTime }) => ({ name, startTime })) }
  })
  console.log(
    `loaded at ${loaded.toFixed(0)} ms, chat asked for at ${chat.map((c) => c.startTime.toFixed(0)).join(', ')} ms`,
  )
  expect(chat.length).toBeGreaterThan(0)
  for (const { startTime } of chat) expect(startTime).toBeGreaterThanOrEqual(loaded)
})

test('a deep link works, and a reload brings back the same page, without an error', async () => {
  const shop = await stage.open('/products?q=teapot', { prepare: inEnglish })
  await shop.getByText('Wedang Teapot').first().waitFor()
  await shop.reload()
  await shop.getByText('Wedang Teapot').first().click()
  await shop.getByRole('heading', { level: 1, name: /Wedang Teapot/ }).waitFor()
  await shop.reload()
  await shop.getByRole('heading', { level: 1, name: /Wedang Teapot/ }).waitFor()
  await shop.goBack()
  await shop.getByText('Wedang Teapot').first().waitFor()
  expect(shop.complaints).toEqual([])
})
