import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cardOf, composer, openChat, say, thread } from './acts.ts'
import { openRoom, rowOf, tool } from './desk-acts.ts'
import { eventually } from './eventually.ts'
import { openDeskAs, openHouse, openShopAs, type House } from './house.ts'
import { launch, type Window } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const question = 'Do you have a lamp that dims?'

async function askedByAnn({ world }: House) {
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const [budi, dewi] = [await world.agent('budi'), await world.agent('dewi')]
  const body = { kind: 'text', text: question } as const
  const { room } = await ann.room.start({ clientId: crypto.randomUUID(), body })
  await boss.room.assign({ roomId: room.id, assigneeId: budi.viewer.id })
  return { roomId: room.id, budi, dewi }
}

async function answerWithCard(desk: Window) {
  await desk.getByRole('button', { name: 'Share a product' }).click()
  await desk.getByLabel('Search for a product').fill('lamp')
  await desk.getByRole('option', { name: /Reading lamp/ }).click()
  await say(desk, 'This one does.')
  await cardOf(desk, 'Reading lamp').waitFor()
}

test("the desk's day: a room is found, answered, handed over, resolved, reopened, closed and opened again", async () => {
  await using house = await openHouse(browser)
  const { roomId, dewi } = await askedByAnn(house)
  const [shop, budis] = [await openShopAs(house, 'ann'), await openDeskAs(house, 'budi')]
  const room = () => house.world.db.room.findUniqueOrThrow({ where: { id: roomId } })
  await openChat(shop)

  await budis.goto(`${house.url}/admin/?unread=true`)
  await rowOf(budis, 'ann').getByText(question).waitFor()
  await openRoom(budis, 'ann')
  await thread(budis).getByText(question).waitFor()
  await answerWithCard(budis)
  await cardOf(shop, 'Reading lamp')
    .getByRole('button', { name: /Add to cart/ })
    .click()
  await cardOf(budis, 'Reading lamp')
    .getByText(/added it to the cart · 1/)
    .first()
    .waitFor()

  await tool(budis, 'Priority').selectOption('HIGH')
  await thread(budis)
    .getByText(/set the priority to High/)
    .waitFor()
  const dewis = await openDeskAs(house, 'dewi')
  await tool(budis, 'Assigned to').selectOption(dewi.viewer.id)
  await budis.getByText('dewi has this room now').waitFor()
  await rowOf(budis, 'ann').waitFor({ state: 'detached' })

  await rowOf(dewis, 'ann').waitFor()
  await openRoom(dewis, 'ann')
  await thread(dewis).getByText('This one does.').waitFor()
  await dewis.keyboard.press('e')
  await eventually(async () => (await room()).status).toBe('RESOLVED')
  await thread(shop)
    .getByText(/resolved/i)
    .first()
    .waitFor()
  await say(shop, 'One more thing: is it warm white?')
  await eventually(async () => (await room()).status).toBe('OPEN')
  await thread(dewis).getByText('One more thing: is it warm white?').waitFor()
  await eventually(() => tool(dewis, 'Status').inputValue()).toBe('OPEN')

  await tool(dewis, 'Status').selectOption('CLOSED')
  await dewis.getByRole('button', { name: 'Close the room' }).click()
  await eventually(async () => (await room()).status).toBe('CLOSED')
  await composer(dewis).waitFor({ state: 'detached' })
  const bosses = await openDeskAs(house, 'boss')
  await bosses.goto(`${house.url}/admin/rooms/${roomId}`)
  await bosses.getByRole('button', { name: 'Reopen' }).click()
  await eventually(async () => (await room()).status).toBe('OPEN')
  await composer(dewis).waitFor()

  const acts = await house.world.db.auditEntry.findMany({
    where: { targetId: roomId },
    orderBy: { id: 'asc' },
  })
  expect(acts.map((act) => act.action)).toEqual([
    'room.assign',
    'room.priority',
    'room.assign',
    'room.status',
    'room.status',
    'room.status',
  ])
  expect([...shop.complaints, ...budis.complaints, ...dewis.complaints, ...bosses.complaints]).toEqual([])
})
