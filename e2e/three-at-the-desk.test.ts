import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { thread } from './acts.ts'
import { listed, openRoom, rowOf } from './desk-acts.ts'
import { eventually } from './eventually.ts'
import { openDeskAs, openHouse, type House } from './house.ts'
import { launch } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const clientId = () => crypto.randomUUID()

/** Somebody asks something; the room is given to whoever is named. */
async function asked({ world }: House, name: string, assigneeId: string | null) {
  const [shopper, boss] = [await world.shopper(name), await world.admin('boss')]
  const body = { kind: 'text', text: `Hello from ${name}` } as const
  const { room } = await shopper.room.start({ clientId: clientId(), body })
  if (assigneeId) await boss.room.assign({ roomId: room.id, assigneeId })
  return { shopper, roomId: room.id }
}

test('two agents and an admin at once: each sees exactly theirs, live', async () => {
  await using house = await openHouse(browser)
  const { world } = house
  const boss = await world.admin('boss')
  const [budi, dewi] = [await world.agent('budi'), await world.agent('dewi')]
  const ann = await asked(house, 'ann', budi.viewer.id)
  await asked(house, 'ben', dewi.viewer.id)
  await asked(house, 'cat', null)
  const desks = {
    boss: await openDeskAs(house, 'boss'),
    budi: await openDeskAs(house, 'budi'),
    dewi: await openDeskAs(house, 'dewi'),
  }
  const seen = async () => ({
    boss: (await listed(desks.boss)).sort(),
    budi: (await listed(desks.budi)).sort(),
    dewi: (await listed(desks.dewi)).sort(),
  })
  await eventually(seen).toEqual({ boss: ['ann', 'ben', 'cat'], budi: ['ann'], dewi: ['ben'] })

  await asked(house, 'dan', dewi.viewer.id)
  await eventually(seen).toEqual({ boss: ['ann', 'ben', 'cat', 'dan'], budi: ['ann'], dewi: ['ben', 'dan'] })

  await openRoom(desks.budi, 'ann')
  await thread(desks.budi).getByText('Hello from ann').waitFor()
  const before = Date.now()
  await boss.room.assign({ roomId: ann.roomId, assigneeId: dewi.viewer.id })
  await rowOf(desks.budi, 'ann').waitFor({ state: 'detached' })
  await thread(desks.budi).waitFor({ state: 'detached' })
  const taken = Date.now() - before
  console.log(`A room taken away has left the open desk after ${taken} ms`)
  await eventually(seen).toEqual({
    boss: ['ann', 'ben', 'cat', 'dan'],
    budi: [],
    dewi: ['ann', 'ben', 'dan'],
  })
  // A second, and what a browser on a busy machine needs to draw.
  expect(taken).toBeLessThan(2_000)

  await ann.shopper.message.send({
    clientId: clientId(),
    roomId: ann.roomId,
    body: { kind: 'text', text: 'Only for Dewi' },
  })
  await rowOf(desks.dewi, 'ann').getByText('Only for Dewi').waitFor()
  expect(await desks.budi.content()).not.toContain('Only for Dewi')
  await desks.budi.goto(`${house.url}/admin/rooms/${ann.roomId}`)
  await desks.budi.getByText('There is no such room here').waitFor()
})

test('an agent who is disabled with an open window is out at once, and their rooms are free', async () => {
  await using house = await openHouse(browser)
  const { world } = house
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const { roomId } = await asked(house, 'ann', budi.viewer.id)
  const desk = await openDeskAs(house, 'budi')
  await openRoom(desk, 'ann')
  await thread(desk).getByText('Hello from ann').waitFor()

  const bosses = await openDeskAs(house, 'boss')
  await bosses.getByRole('link', { name: 'Staff' }).click()
  const row = bosses.getByRole('row').filter({ hasText: 'budi' })
  await row.getByRole('button', { name: /Disable/ }).click()
  await bosses
    .getByRole('alertdialog')
    .getByRole('button', { name: /Disable/ })
    .click()

  await desk.getByRole('button', { name: 'Sign in' }).waitFor()
  expect(await desk.content()).not.toContain('Hello from ann')
  await eventually(async () => (await boss.room.get({ roomId })).room.assigneeId).toBeNull()
})
