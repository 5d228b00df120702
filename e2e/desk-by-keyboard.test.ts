import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cardOf, composer, thread } from './acts.ts'
import { rowOf, tool } from './desk-acts.ts'
import { eventually } from './eventually.ts'
import { openDeskAs, openHouse, type House } from './house.ts'
import { launch, type Window } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const hasFocus = (place: Locator) => place.evaluate((element) => element === document.activeElement)

async function asked({ world }: House, ...names: string[]) {
  for (const name of names) {
    const shopper = await world.shopper(name)
    const body = { kind: 'text', text: `Hello from ${name}` } as const
    await shopper.room.start({ clientId: crypto.randomUUID(), body })
  }
}

/** The palette, searched and answered as one types. */
async function command(desk: Window, words: string, line: string | RegExp): Promise<void> {
  await desk.keyboard.press('Control+k')
  await desk.getByRole('dialog').getByRole('combobox').waitFor()
  await desk.keyboard.type(words)
  await desk.getByRole('option', { name: line, selected: true }).waitFor()
  await desk.keyboard.press('Enter')
}

test('a whole reply without a mouse: find the room, answer with a card, set it aside', async () => {
  await using house = await openHouse(browser)
  await house.world.admin('boss')
  await asked(house, 'ann', 'ben')
  const desk = await openDeskAs(house, 'boss')
  await rowOf(desk, 'ann').waitFor()

  await desk.keyboard.press('/')
  await desk.keyboard.type('Hello from ann')
  await rowOf(desk, 'ben').waitFor({ state: 'detached' })
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Escape')
  await rowOf(desk, 'ben').waitFor()
  await desk.keyboard.press('/')
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('j')
  await eventually(() => hasFocus(rowOf(desk, 'ann').getByRole('link'))).toBe(true)
  await desk.keyboard.press('Enter')
  await thread(desk).getByText('Hello from ann').waitFor()

  await desk.keyboard.press('r')
  await eventually(() => hasFocus(composer(desk))).toBe(true)
  await desk.keyboard.type('Look: #lam')
  await desk.getByRole('option', { name: /Reading lamp/ }).waitFor()
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('it dims')
  await desk.keyboard.press('Enter')
  await cardOf(desk, 'Reading lamp').waitFor()
  await thread(desk)
    .getByText(/Look: +it dims/)
    .waitFor()

  await command(desk, 'priority high', 'Set priority: High')
  await eventually(() => tool(desk, 'Priority').inputValue()).toBe('HIGH')
  expect(await hasFocus(composer(desk))).toBe(true)
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('e')
  await eventually(() => tool(desk, 'Status').inputValue()).toBe('RESOLVED')
  await desk.getByText('Room resolved.').waitFor()
  await desk.keyboard.press('z')
  await eventually(() => tool(desk, 'Status').inputValue()).toBe('OPEN')

  await desk.keyboard.press('Alt+j')
  await thread(desk).getByText('Hello from ben').waitFor()
  await eventually(() => hasFocus(desk.getByRole('region', { name: 'Room with ben' }))).toBe(true)
  await desk.keyboard.press('?')
  await desk.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await desk.keyboard.press('Escape')
  await command(desk, 'figures', 'Go to figures')
  await desk.getByRole('heading', { name: 'Figures', level: 1 }).waitFor()
  expect(desk.complaints).toEqual([])
})

test('"#1234" is a number where no product answers to it', async () => {
  await using house = await openHouse(browser)
  await house.world.admin('boss')
  await asked(house, 'ann')
  const desk = await openDeskAs(house, 'boss')
  await rowOf(desk, 'ann').getByRole('link').click()
  await composer(desk).pressSequentially('Your order #1234', { delay: 20 })
  await composer(desk).press('Enter')
  await thread(desk).getByText('Your order #1234').waitFor()
})
