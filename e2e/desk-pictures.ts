import { inEnglish, thread } from './acts.ts'
import { desktop, phone, shoot, still } from './camera.ts'
import { openRoom, rowOf, tool } from './desk-acts.ts'
import type { Stage, Window, WindowOptions } from './stage.ts'
import { openDesk } from './story.ts'

const wide = { ...still, viewport: { width: 1480, height: 900 } }

const openAsAdmin = (stage: Stage, options: WindowOptions) =>
  openDesk(stage, 'admin@etalase.demo', 'admin123', options)

/** John puts something into his cart and looks around, as shoppers do while they chat. */
async function johnShops(stage: Stage): Promise<Window> {
  const shop = await stage.open('/sign-in', { ...desktop, prepare: inEnglish })
  await shop.getByLabel('E-mail').first().fill('john@etalase.demo')
  await shop.getByLabel('Password', { exact: true }).first().fill('shopper123')
  await shop.keyboard.press('Enter')
  await shop
    .getByRole('button', { name: /John Doe/ })
    .first()
    .waitFor()
  await shop.goto(`${stage.url}/products?q=wedang`)
  await shop
    .getByRole('main')
    .getByRole('link', { name: /Wedang Teapot/ })
    .first()
    .click()
  await shop.getByRole('button', { name: 'Add to cart', exact: true }).click()
  await shop.getByRole('link', { name: /Cart, / }).waitFor()
  return shop
}

async function openJohn(desk: Window): Promise<void> {
  await openRoom(desk, 'John Doe')
  await thread(desk).getByRole('article').first().waitFor()
  await thread(desk).getByRole('article').last().scrollIntoViewIfNeeded()
  await desk.waitForLoadState('networkidle')
}

async function takeRooms(stage: Stage): Promise<void> {
  await johnShops(stage)
  const dark = await openAsAdmin(stage, { ...wide, colorScheme: 'dark' })
  await openJohn(dark)
  await shoot('desk-dark', dark)
  const desk = await openAsAdmin(stage, wide)
  await openJohn(desk)
  await shoot('desk', desk)
  await desk.keyboard.press('Control+k')
  await desk.getByRole('dialog').getByRole('option').first().waitFor()
  await shoot('desk-palette', desk)
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Hide shopper' }).click()
  await tool(desk, 'Priority').selectOption('HIGH')
  await thread(desk)
    .getByText(/set the priority to High/)
    .waitFor()
  await shoot('desk-thread', desk)
}

async function takeSelection(stage: Stage): Promise<void> {
  const desk = await openAsAdmin(stage, { ...wide, viewport: { width: 1200, height: 860 } })
  await rowOf(desk, 'John Doe').waitFor()
  const boxes = desk.getByRole('checkbox', { name: /^Select the room/ })
  await boxes.first().click()
  await boxes.nth(3).click({ modifiers: ['Shift'] })
  await desk.getByText('4 selected').waitFor()
  await shoot('desk-selection', desk)
}

async function takePages(stage: Stage): Promise<void> {
  const desk = await openAsAdmin(stage, { ...wide, viewport: { width: 1280, height: 1080 } })
  for (const [link, name] of [
    ['Figures', 'desk-figures'],
    ['Staff', 'desk-staff'],
    ['Audit', 'desk-audit'],
  ] as const) {
    await desk.getByRole('link', { name: link }).click()
    await desk.getByRole('heading', { name: link, level: 1 }).waitFor()
    await desk.waitForLoadState('networkidle')
    await shoot(name, desk)
  }
}

async function takePhone(stage: Stage): Promise<void> {
  const desk = await openAsAdmin(stage, phone)
  await rowOf(desk, 'John Doe').waitFor()
  await shoot('desk-phone-list', desk)
  await openJohn(desk)
  await shoot('desk-phone-room', desk)
  await desk.getByRole('button', { name: 'Show shopper' }).tap()
  await shoot('desk-phone-shopper', desk)
}

export const deskPictures = [takeRooms, takeSelection, takePages, takePhone]
