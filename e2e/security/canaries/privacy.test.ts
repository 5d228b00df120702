import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { password } from '@etalase/api/testing'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composer, inEnglish, openChat, say, thread } from '../../acts.ts'
import { openRoom, rowOf } from '../../desk-acts.ts'
import { inEachLook, still } from '../../axe.ts'
import { openDeskAs, openHouse, type House } from '../../house.ts'
import { launch, type Window } from '../../stage.ts'
import { keptIn } from './kept.ts'
import { dumpOf, plantCanaries, rowsOf } from './privacy.ts'
import { reached } from '../report/reached.ts'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

const { planted, canary, number, fieldsIn } = plantCanaries()
const name = `Cara ${canary('name')}`

/** A call of this window, as the shop's own script would make it. */
async function call(shop: Window, house: House, path: string, data: object): Promise<void> {
  const headers = { 'x-etalase-app': 'shop' }
  const answer = await shop.request.post(`${house.url}/trpc/${path}`, { headers, data })
  if (!answer.ok()) throw new Error(await answer.text())
}

/** Every field that a shopper can reach, by the API where the shop has no field for it. */
async function fillEverything(shop: Window, house: House): Promise<void> {
  const clientId = () => randomUUID()
  const guest = { name: `G ${canary('guest name')}`, email: `${canary('guest e-mail')}@example.com` }
  await call(shop, house, 'session.continueAsGuest', { ...guest, phone: number('guest phone') })
  const body = { kind: 'text', text: canary('first message') }
  const about = { topic: canary('topic'), subject: canary('subject') }
  await call(shop, house, 'room.start', { clientId: clientId(), ...about, body })
  const email = `${canary('e-mail')}@example.com`
  await call(shop, house, 'session.signUp', { email, password, name, phone: number('phone') })
  await shop.goto(`${house.url}/profile`)
  await shop.getByLabel('Address').fill(canary('address'))
  await shop.getByRole('button', { name: 'Save' }).click()
  await shop.getByText('Your details are saved.').waitFor()
  await openChat(shop)
  await say(shop, canary('second message'))
  await thread(shop).getByText(planted.get('second message')!).waitFor()
}

test('P2: what a shopper left anywhere is in no row and in no dump after they delete themselves, and leaves open windows', async (context) => {
  await using house = await openHouse(browser)
  await house.world.admin('boss')
  const userAgent = `Mozilla/5.0 ${canary('user agent')}`
  const shop = await house.open('/', { ...still, userAgent, prepare: inEnglish })
  await fillEverything(shop, house)
  const desk = await openDeskAs(house, 'boss', still)
  await openRoom(desk, name)
  await say(desk, `Dear ${canary('an answer')}, your order comes to your address.`)
  await thread(shop).getByText(planted.get('an answer')!).waitFor()
  // Last, for the page itself says where it is whenever it has moved.
  await call(shop, house, 'session.visit', { path: `/${canary('path')}`, title: canary('title') })
  const url = house.world.url
  const before = fieldsIn((await dumpOf(url)) + (await rowsOf(house.world.db)))
  expect([...planted.keys()].filter((field) => !before.includes(field) && !replaced.has(field))).toEqual([])

  await composer(shop).press('Escape')
  const taken = await download(shop)
  expect(fieldsIn(taken)).toEqual(
    expect.arrayContaining(['name', 'e-mail', 'phone', 'address', 'second message']),
  )
  await deleteAccount(shop)
  await shop.getByRole('heading', { name: 'Everything about you is deleted' }).waitFor()
  await shop.getByRole('button', { name: 'Sign in' }).first().waitFor()

  await desk.getByRole('region', { name: 'Room with Erased shopper' }).waitFor()
  await thread(desk).getByText('This message was erased').first().waitFor()
  expect(fieldsIn(await desk.content()), 'on the desk that was open all the time').toEqual([])
  await desk.goto(`${house.url}/admin/?status=ANY`)
  await rowOf(desk, 'Erased shopper').getByText('This message was erased').waitFor()
  const dump = await dumpOf(url)
  expect(dump.length).toBeGreaterThan(1_000)
  expect(fieldsIn(dump), 'in a backup').toEqual([])
  expect(fieldsIn(await rowsOf(house.world.db)), 'in a row').toEqual([])
  expect(fieldsIn(await keptIn(shop)), 'in the browser').toEqual([])
  expect(shop.complaints.concat(desk.complaints).filter((line) => !line.includes('401'))).toEqual([])
  reached(context, `${planted.size} fields planted: 0 in a dump, 0 in a row, 0 on an open desk`)
}, 120_000)

/** Overwritten by those of the account that the guest became. */
const replaced = new Set(['guest e-mail', 'guest phone'])

async function download(shop: Window): Promise<string> {
  await shop.goto(`${new URL(shop.url()).origin}/profile`)
  const coming = shop.waitForEvent('download')
  await shop.getByRole('button', { name: 'Download my data' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/^my-data-etalase-\d{4}-\d\d-\d\d\.json$/)
  await shop.getByText('It is in your downloads.').waitFor()
  return readFile(await file.path(), 'utf8')
}

async function deleteAccount(shop: Window): Promise<void> {
  await shop.getByRole('button', { name: 'Delete my account' }).click()
  const dialog = shop.getByRole('alertdialog', { name: 'Delete your account?' })
  await dialog.getByLabel('Your password').fill('not my password')
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await dialog.getByText('That is not your password.').waitFor()
  expect(await inEachLook(shop, 'asked whether to delete')).toEqual([])
  await dialog.getByLabel('Your password').fill(password)
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
}

test('P2: an admin exports and erases a shopper from the panel, and types whom they mean', async () => {
  await using house = await openHouse(browser)
  await house.world.admin('boss')
  const gus = await house.world.guest('gus')
  await gus.room.start({ clientId: randomUUID(), body: { kind: 'text', text: 'Do forget me' } })
  const desk = await openDeskAs(house, 'boss', still)
  await openRoom(desk, 'gus')
  const coming = desk.waitForEvent('download')
  await desk.getByRole('button', { name: 'Export…' }).click()
  expect(await readFile(await (await coming).path(), 'utf8')).toContain('Do forget me')
  await desk.getByRole('button', { name: 'Erase…' }).click()
  const dialog = desk.getByRole('alertdialog', { name: 'Erase gus?' })
  await dialog.getByLabel('Type gus to confirm').fill('ann')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await dialog.getByText('That is not the name.').waitFor()
  expect(await inEachLook(desk, 'asked whom to erase')).toEqual([])
  await desk.getByRole('button', { name: 'Erase…' }).click() // where there is room for a panel again it is shown anew
  await dialog.getByLabel('Type gus to confirm').fill('Gus')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await desk.getByRole('region', { name: 'Room with Erased shopper' }).waitFor()
  expect(await desk.getByRole('button', { name: 'Erase…' }).count()).toBe(0)
  expect(await inEachLook(desk, 'a room that was erased')).toEqual([])
  expect(await house.world.db.message.count({ where: { text: { not: null } } })).toBe(0)
}, 120_000)
