import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openStage, type Stage, type Window } from './stage.ts'
import { openDesk } from './story.ts'

/** `node e2e/pictures.ts` takes the pictures of the documents anew, from the build and its demo data. */
const folder = resolve(import.meta.dirname, '../docs/images')

async function openShopAsJohn(stage: Stage): Promise<Window> {
  const shop = await stage.open('/sign-in', {
    viewport: { width: 1200, height: 860 },
    deviceScaleFactor: 1.5,
  })
  await shop.getByRole('button', { name: 'EN' }).click()
  await shop.getByLabel('E-mail').first().fill('john@etalase.demo')
  await shop.getByLabel('Password', { exact: true }).first().fill('shopper123')
  await shop.keyboard.press('Enter')
  await shop.getByRole('button', { name: 'Account of John Doe' }).first().waitFor()
  await shop.goto(`${stage.url}/`)
  await shop.getByRole('button', { name: /^Open the chat/ }).click()
  await shop.getByRole('log').getByText('And is shipping free').waitFor()
  return shop
}

async function sideBySide(stage: Stage, left: Buffer, right: Buffer): Promise<Buffer> {
  const page = await stage.open('/livez', { viewport: { width: 1840, height: 700 }, bypassCSP: true })
  const image = (png: Buffer) => `<img src="data:image/png;base64,${png.toString('base64')}">`
  await page.setContent(`<style>
    body { margin: 0; padding: 40px; display: flex; gap: 40px; background: #e9e4da; }
    img { width: 860px; border-radius: 14px; box-shadow: 0 10px 40px #0003; }
  </style>${image(left)}${image(right)}`)
  return page.screenshot()
}

const stage = await openStage()
try {
  const shop = await openShopAsJohn(stage)
  const desk = await openDesk(stage, 'agent@etalase.demo', 'agent123', {
    viewport: { width: 1200, height: 860 },
    deviceScaleFactor: 1.5,
  })
  await desk.getByText('John Doe').first().click()
  await desk.getByRole('log').getByText('And is shipping free').waitFor()
  await desk.waitForTimeout(1_000)
  const [left, right] = [await shop.screenshot(), await desk.screenshot()]
  const both = await sideBySide(stage, left, right)
  await writeFile(join(folder, 'side-by-side.png'), both)
} finally {
  await stage[Symbol.asyncDispose]()
}
