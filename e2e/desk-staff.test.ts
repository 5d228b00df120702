import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDeskAs, openHouse, type House } from './house.ts'
import { launch, type Window } from './stage.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** An admin invites somebody. Answers the admin's window and the link. */
async function invited(house: House, name: string) {
  await house.world.admin('boss')
  const boss = await openDeskAs(house, 'boss')
  await boss.getByRole('link', { name: 'Staff' }).click()
  await boss.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = boss.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('E-mail').fill(`${name.toLowerCase()}@example.com`)
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = await dialog.getByLabel('Link of the invitation').inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  return { boss, link }
}

async function accept(window: Window): Promise<void> {
  await window.getByLabel('Password', { exact: true }).fill('a long password')
  await window.getByRole('button', { name: 'Open my account' }).click()
  await window.getByRole('heading', { name: 'Chat support' }).waitFor()
}

const pathOf = (link: string) => new URL(link).pathname + new URL(link).hash

test('an invited agent opens the link once, over a reload too, and is on the desk', async () => {
  await using house = await openHouse(browser)
  const { boss, link } = await invited(house, 'Citra')
  const asked: string[] = []
  const citra = await house.open('/admin/welcome#cut-off')
  citra.on('request', (request) => asked.push(request.url()))
  await citra.getByText('This link does not work any more').waitFor()

  await citra.goto(link)
  await citra.getByLabel('Your name').waitFor()
  expect(citra.url()).toBe(`${house.url}/admin/welcome`)
  await citra.reload()
  await accept(citra)
  const token = new URL(link).hash.slice(1)
  expect(asked.map((url) => url.split('#')[0]).filter((url) => url?.includes(token))).toEqual([])
  const kept = await citra.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
  )
  expect(kept).not.toContain(token)

  const late = await house.open(pathOf(link))
  await late.getByText('This link does not work any more').waitFor()
  await boss.reload()
  await boss.getByRole('row').filter({ hasText: 'citra@example.com' }).waitFor()
  await boss.getByRole('link', { name: 'Audit' }).click()
  await boss.getByText('boss invited Citra as Agent').waitFor()
  await boss.getByText('Citra accepted the invitation and is on the desk as Agent').waitFor()
})

test('whoever is signed in already is told so, and comes in as the one who was invited', async () => {
  await using house = await openHouse(browser)
  const { boss, link } = await invited(house, 'Citra')
  await boss.goto('about:blank')
  await boss.goto(link)
  await boss.getByText('You are signed in here as boss.').waitFor()
  await accept(boss)
  await boss.getByRole('button', { name: 'Account of Citra' }).waitFor()
})

test('an agent who types the address of a page for admins reads that it is for admins', async () => {
  await using house = await openHouse(browser)
  await house.world.agent('budi')
  const budi = await openDeskAs(house, 'budi')
  for (const path of ['/admin/staff', '/admin/audit']) {
    await budi.goto(house.url + path)
    await budi.getByRole('heading', { name: 'This page is for admins' }).waitFor()
  }
  expect(budi.complaints).toEqual([])
})

test('whose session is ended by others reads so, and who signs out oneself does not', async () => {
  await using house = await openHouse(browser)
  const [boss, budi] = [await house.world.admin('boss'), await house.world.agent('budi')]
  const desk = await openDeskAs(house, 'budi')
  await desk.getByRole('button', { name: 'Account of budi' }).click()
  await desk.getByRole('button', { name: 'Sign out' }).click()
  await desk.getByRole('heading', { name: 'Sign in to the desk' }).waitFor()
  expect(await desk.getByText('Your session has ended').count()).toBe(0)

  const window = await openDeskAs(house, 'budi')
  await boss.staff.setRole({ userId: budi.viewer.id, kind: 'ADMIN' })
  await window.getByText('Your session has ended').waitFor()
  expect(await window.getByLabel('E-mail').inputValue()).toBe('budi@example.com')
})

test('a filter of the audit stands in the address, and can be gone back from', async () => {
  await using house = await openHouse(browser)
  const [boss, budi] = [await house.world.admin('boss'), await house.world.agent('budi')]
  await boss.staff.setDisabled({ userId: budi.viewer.id, disabled: true })
  await boss.staff.setDisabled({ userId: budi.viewer.id, disabled: false })
  const desk = await openDeskAs(house, 'boss')
  await desk.getByRole('link', { name: 'Audit' }).click()
  const disabled = desk.getByText('boss disabled the account of budi')
  await disabled.waitFor()
  await desk.getByLabel('What').selectOption('Enabled an account')
  await disabled.waitFor({ state: 'detached' })
  await desk.getByText('boss enabled the account of budi').waitFor()
  expect(desk.url()).toContain('action=user.enable')
  await desk.goBack()
  await disabled.waitFor()
})
