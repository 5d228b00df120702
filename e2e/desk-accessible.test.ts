import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { composer, thread } from './acts.ts'
import { inEachLook, still } from './axe.ts'
import { openRoom, rowOf } from './desk-acts.ts'
import { openStage, type Stage, type Window } from './stage.ts'
import { openDesk } from './story.ts'

// Each step has a time limit of its own.
vi.setConfig({ testTimeout: 180_000 })

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 90_000)
afterAll(() => stage[Symbol.asyncDispose]())

const openAsAdmin = () => openDesk(stage, 'admin@etalase.demo', 'admin123', still)

async function openPage(desk: Window, name: string): Promise<void> {
  await desk.getByRole('link', { name }).click()
  await desk.getByRole('heading', { name, level: 1 }).waitFor()
  await desk.waitForLoadState('networkidle')
}

test('the desk is accessible: signing in, the list, its filters, several rooms', async () => {
  const door = await stage.open('/admin/', still)
  await door.getByLabel('E-mail').waitFor()
  const found = await inEachLook(door, 'sign in')
  const desk = await openAsAdmin()
  await rowOf(desk, 'John Doe').waitFor()
  found.push(...(await inEachLook(desk, 'the list')))
  await desk.getByRole('button', { name: /^Filters/ }).click()
  await desk.getByRole('group', { name: 'Channel' }).waitFor()
  found.push(...(await inEachLook(desk, 'the filters')))
  await desk.keyboard.press('Escape')
  await desk
    .getByRole('checkbox', { name: /^Select the room/ })
    .first()
    .check({ force: true })
  await desk.getByText('1 selected').waitFor()
  found.push(...(await inEachLook(desk, 'one selected')))
  expect(found).toEqual([])
})

test('the desk is accessible: a room with its shopper, products by #', async () => {
  const desk = await openAsAdmin()
  await openRoom(desk, 'John Doe')
  await thread(desk).getByRole('article').first().waitFor()
  await desk.waitForLoadState('networkidle')
  const found = await inEachLook(desk, 'a room')
  const show = desk.getByRole('button', { name: 'Show shopper' })
  if (await show.isVisible()) await show.click()
  await desk.getByRole('complementary', { name: 'Shopper' }).waitFor()
  await desk.waitForLoadState('networkidle')
  found.push(...(await inEachLook(desk, 'the shopper')))
  await desk.getByRole('complementary', { name: 'Shopper' }).getByRole('button', { name: 'Close' }).click()
  await composer(desk).pressSequentially('#tea')
  await desk.getByRole('listbox', { name: 'Products' }).getByRole('option').first().waitFor()
  found.push(...(await inEachLook(desk, 'products by #')))
  expect(found).toEqual([])
})

test('the desk is accessible: commands, keys, notifications, account', async () => {
  const desk = await openAsAdmin()
  await rowOf(desk, 'John Doe').waitFor()
  await desk.keyboard.press('Control+k')
  await desk.getByRole('dialog').getByRole('option').first().waitFor()
  const found = await inEachLook(desk, 'the palette')
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('?')
  await desk.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  found.push(...(await inEachLook(desk, 'the keys')))
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Notifications' }).click()
  found.push(...(await inEachLook(desk, 'the notifications')))
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: /^Account of/ }).click()
  found.push(...(await inEachLook(desk, 'the account')))
  expect(found).toEqual([])
})

test('the desk is accessible: figures as a chart and as a table, staff, an invitation, audit', async () => {
  const desk = await openAsAdmin()
  await openPage(desk, 'Figures')
  const found = await inEachLook(desk, 'figures')
  await desk.getByText('Table', { exact: true }).click()
  await desk.getByRole('table').waitFor()
  found.push(...(await inEachLook(desk, 'figures as a table')))
  await openPage(desk, 'Staff')
  found.push(...(await inEachLook(desk, 'staff')))
  await desk.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Citra')
  await dialog.getByLabel('E-mail').fill('citra@example.com')
  found.push(...(await inEachLook(desk, 'inviting')))
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = await dialog.getByLabel('Link of the invitation').inputValue()
  found.push(...(await inEachLook(desk, 'the link')))
  await dialog.getByRole('button', { name: 'Done' }).click()
  await openPage(desk, 'Audit')
  found.push(...(await inEachLook(desk, 'audit')))
  const citra = await stage.open(new URL(link).pathname + new URL(link).hash, still)
  await citra.getByLabel('Your name').waitFor()
  found.push(...(await inEachLook(citra, 'welcome')))
  expect(found).toEqual([])
})
