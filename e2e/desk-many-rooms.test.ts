import { fillRooms } from '@etalase/api/testing/rooms'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { rooms, rowOf } from './desk-acts.ts'
import { eventually } from './eventually.ts'
import { openDeskAs, openHouse } from './house.ts'
import { launch } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const minute = (i: number) => new Date(Date.UTC(2026, 0, 1, 12, 0) - i * 60_000)

test('a list of many rooms loads as one scrolls, and only what is in sight stands in the page', async () => {
  await using house = await openHouse(browser)
  await house.world.admin('boss')
  await fillRooms(house.world, 400, (i) => ({ lastActivityAt: minute(i) }))
  const desk = await openDeskAs(house, 'boss')
  await rowOf(desk, 'Shopper 0').first().waitFor()
  await rooms(desk).hover()
  await eventually(async () => {
    await desk.mouse.wheel(0, 4_000)
    return rooms(desk).getByText('Shopper 399').isVisible()
  }, 40_000).toBe(true)
  expect(await rooms(desk).getByRole('listitem').count()).toBeLessThan(60)
  expect(desk.complaints).toEqual([])
})

test('what comes in does not move the rows under the pointer, until one asks for it', async () => {
  await using house = await openHouse(browser)
  await house.world.admin('boss')
  await fillRooms(house.world, 5, (i) => ({ lastActivityAt: minute(i) }))
  const desk = await openDeskAs(house, 'boss')
  const first = () => rooms(desk).getByRole('listitem').first().textContent()
  await rowOf(desk, 'Shopper 3').hover()
  const shopper = await house.world.shopper('ann')
  const body = { kind: 'text', text: 'Hello' } as const
  await shopper.room.start({ clientId: crypto.randomUUID(), body })
  const pill = desk.getByRole('button', { name: '1 new' })
  await pill.waitFor()
  expect(await first()).toContain('Shopper 0')
  await pill.click()
  await eventually(first).toContain('ann')
})

test('several rooms are resolved at once, and it can be taken back', async () => {
  await using house = await openHouse(browser)
  await house.world.admin('boss')
  await fillRooms(house.world, 6, (i) => ({ lastActivityAt: minute(i) }))
  const resolved = () => house.world.db.room.count({ where: { status: 'RESOLVED' } })
  const desk = await openDeskAs(house, 'boss')
  await rowOf(desk, 'Shopper 1').hover()
  await desk.getByRole('checkbox', { name: 'Select the room with Shopper 1' }).click()
  await desk.getByRole('checkbox', { name: 'Select the room with Shopper 4' }).click({ modifiers: ['Shift'] })
  await desk.getByText('4 selected').waitFor()
  await desk
    .getByRole('region', { name: 'Change the selected rooms' })
    .getByRole('button', { name: 'Resolve' })
    .click()
  await desk.getByText('4 rooms resolved').waitFor()
  await eventually(resolved).toBe(4)
  await rowOf(desk, 'Shopper 1').waitFor({ state: 'detached' })
  await desk.getByRole('button', { name: /^Undo/ }).click()
  await eventually(resolved).toBe(0)
  await rowOf(desk, 'Shopper 1').waitFor()
})
