import { inviteFirst, offerReset } from '@etalase/api/house'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDeskAs, openHouse, openShopAs } from '../house.ts'
import { launch } from '../stage.ts'

vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

const old = 'correct horse battery'
const next = 'another horse battery'

test('S5: a shopper changes the password, stays where they are, and is signed out everywhere else', async () => {
  await using house = await openHouse(browser)
  await house.world.shopper('ann')
  const shop = await openShopAs(house, 'ann', { path: '/profile' })
  const other = await openShopAs(house, 'ann', { path: '/profile' })
  const password = shop.getByRole('region', { name: 'Password' })
  const change = async (current: string) => {
    await password.getByLabel('Current password').fill(current)
    await password.getByLabel('New password').fill(next)
    await password.getByRole('button', { name: 'Change password' }).click()
  }
  await other.getByRole('button', { name: 'Account of ann' }).waitFor()
  await change('a guess of mine')
  await password.getByText('That is not your current password. Nothing was changed.').waitFor()
  await change(old)
  await password.getByText('Your password is changed, and you are signed out everywhere else.').waitFor()
  await shop.reload()
  await shop.getByRole('button', { name: 'Account of ann' }).waitFor()
  await other.reload()
  await other.getByText('Sign in to see and change your details.').waitFor()
  expect(shop.complaints.filter((it) => !it.includes('401'))).toEqual([])
})

test('S5: somebody of the staff does so too, and another desk of theirs closes by itself', async () => {
  await using house = await openHouse(browser)
  await house.world.agent('budi')
  const desk = await openDeskAs(house, 'budi')
  const other = await openDeskAs(house, 'budi')
  await desk.getByRole('button', { name: 'Account of budi' }).click()
  await desk.getByRole('button', { name: 'Change password' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Change password' })
  const change = async (current: string, chosen: string) => {
    await dialog.getByLabel('Current password').fill(current)
    await dialog.getByLabel('New password').fill(chosen)
    await dialog.getByRole('button', { name: 'Change password' }).click()
  }
  await change(old, 'short')
  await dialog.getByText('Choose a password of at least 8 characters.').waitFor()
  await change('a guess of mine', next)
  await dialog.getByText('That is not your current password. Nothing was changed.').waitFor()
  await change(old, next)
  await desk.getByText('Your password is changed, and you are signed out everywhere else.').waitFor()
  await other.getByText('Your session has ended.').waitFor()
  await desk.reload()
  await desk.getByRole('heading', { name: 'Chat support' }).waitFor()
})

test('S9: the links of the command line lead to an account, and to a new password for it', async () => {
  await using house = await openHouse(browser)
  const { db } = house.world
  const email = 'you@shop.example'
  const first = await house.open(`/admin/welcome#${await inviteFirst(db, { email, name: 'You' })}`)
  await first.getByLabel('Password', { exact: true }).fill(old)
  await first.getByRole('button', { name: 'Open my account' }).click()
  await first.getByRole('button', { name: 'Account of You' }).waitFor()
  const again = await house.open(`/admin/welcome#${await offerReset(db, email)}`)
  await again.getByRole('heading', { name: 'A new password' }).waitFor()
  expect(await again.getByLabel('Your name').count()).toBe(0)
  await again.getByLabel('Password', { exact: true }).fill(next)
  await again.getByRole('button', { name: 'Set the password' }).click()
  await again.getByRole('button', { name: 'Account of You' }).waitFor()
  await first.getByText('Your session has ended.').waitFor()
})
