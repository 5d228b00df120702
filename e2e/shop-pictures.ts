import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { closeChat, composer, inEnglish, launcher, openChat, panel, thread } from './acts.ts'
import { desktop, folder, phone, shoot } from './camera.ts'
import type { Stage, Window, WindowOptions } from './stage.ts'
import { openDesk } from './story.ts'

const openShop = (stage: Stage, path: string, options: WindowOptions) =>
  stage.open(path, { ...options, prepare: inEnglish })

async function openShopAsJohn(stage: Stage, options: WindowOptions): Promise<Window> {
  const shop = await openShop(stage, '/sign-in', options)
  await shop.getByLabel('E-mail').first().fill('john@etalase.demo')
  await shop.getByLabel('Password', { exact: true }).first().fill('shopper123')
  await shop.keyboard.press('Enter')
  await shop.getByRole('heading', { name: 'Welcome back' }).waitFor({ state: 'detached' })
  await shop.goto(`${stage.url}/`)
  return shop
}

async function openProduct(shop: Window, words: string): Promise<void> {
  await shop.goto(`${new URL(shop.url()).origin}/products?q=${encodeURIComponent(words)}`)
  await shop
    .getByRole('main')
    .getByRole('link', { name: new RegExp(words, 'i') })
    .first()
    .click()
  await shop.getByRole('button', { name: 'Ask about this product' }).waitFor()
}

/** What a stranger sees: the shop, and the chat before its first word. */
async function takeShop(stage: Stage): Promise<void> {
  for (const [suffix, colorScheme] of [
    ['', 'light'],
    ['-dark', 'dark'],
  ] as const) {
    const shop = await openShop(stage, '/', { ...desktop, colorScheme })
    await launcher(shop).waitFor()
    await shoot(`home${suffix}`, shop)
    await openProduct(shop, 'Wajan')
    await shoot(`product${suffix}`, shop)
  }
  const shop = await openShop(stage, '/', desktop)
  await launcher(shop).click()
  await panel(shop).getByLabel('Name').fill('Nadia Putri')
  await panel(shop).getByLabel('E-mail').fill('nadia@example.com')
  await panel(shop).getByRole('button', { name: 'Start chatting' }).click()
  await composer(shop).waitFor()
  await shoot('widget-empty', shop)
}

/** What happens in a room: cards, a product that is gone, a network that is gone. */
async function takeWidget(stage: Stage): Promise<void> {
  for (const [suffix, colorScheme] of [
    ['', 'light'],
    ['-dark', 'dark'],
  ] as const) {
    const shop = await openShopAsJohn(stage, { ...desktop, colorScheme })
    await openChat(shop)
    await thread(shop).getByRole('article').last().scrollIntoViewIfNeeded()
    await shoot(`widget-cards${suffix}`, shop)
    if (colorScheme === 'dark') continue
    await shop.context().setOffline(true)
    await shop.getByText(/There is no connection/).waitFor()
    await composer(shop).fill('Could you gift-wrap it?')
    await composer(shop).press('Enter')
    await thread(shop).getByText('Sending', { exact: true }).waitFor()
    await shoot('widget-offline', shop)
    await shop.context().setOffline(false)
  }
}

/** A card of something that nobody can have any more. */
async function takeSoldOut(stage: Stage): Promise<void> {
  const shop = await openShop(stage, '/', desktop)
  await launcher(shop).click()
  await panel(shop).getByLabel('Name').fill('Dewi Anggraini')
  await panel(shop).getByLabel('E-mail').fill('dewi@example.com')
  await panel(shop).getByRole('button', { name: 'Start chatting' }).click()
  await closeChat(shop)
  const answer = await shop.request.get(
    `${stage.url}/trpc/product.search?input=${encodeURIComponent(JSON.stringify({ q: '', limit: 50 }))}`,
    { headers: { 'x-etalase-app': 'shop' } },
  )
  const { result } = (await answer.json()) as {
    result: { data: { products: { id: string; stock: number }[] } }
  }
  const gone = result.data.products.find(({ stock }) => stock === 0)
  if (!gone) throw new Error('nothing of the demo is sold out')
  await shop.goto(`${stage.url}/products/${gone.id}`)
  await shop.getByRole('button', { name: 'Ask about this product' }).click()
  await composer(shop).fill('Will it come back before the holidays?')
  await composer(shop).press('Enter')
  await thread(shop).getByRole('article').getByText('Sold out').first().waitFor()
  await shoot('widget-sold-out', shop)
}

async function takePhone(stage: Stage): Promise<void> {
  const shop = await openShopAsJohn(stage, phone)
  await launcher(shop).waitFor()
  await shoot('phone-home', shop)
  await openProduct(shop, 'Wajan')
  await shoot('phone-product', shop)
  await openChat(shop)
  await thread(shop).getByRole('article').last().scrollIntoViewIfNeeded()
  await shoot('phone-widget', shop)
}

async function takeSideBySide(stage: Stage): Promise<void> {
  const shop = await openShopAsJohn(stage, desktop)
  const desk = await openDesk(stage, 'agent@etalase.demo', 'agent123', desktop)
  await openChat(shop)
  await shop.getByRole('log').getByText('And is shipping free').waitFor()
  await desk.getByText('John Doe').first().click()
  await desk.getByRole('log').getByText('And is shipping free').waitFor()
  await desk.waitForLoadState('networkidle')
  const image = (png: Buffer) => `<img src="data:image/png;base64,${png.toString('base64')}">`
  const page = await stage.open('/livez', { viewport: { width: 1840, height: 700 }, bypassCSP: true })
  await page.setContent(`<style>
    body { margin: 0; padding: 40px; display: flex; gap: 40px; background: #e9e4da; }
    img { width: 860px; border-radius: 14px; box-shadow: 0 10px 40px #0003; }
  </style>${image(await shop.screenshot())}${image(await desk.screenshot())}`)
  await writeFile(join(folder, 'side-by-side.png'), await page.screenshot())
}

export const shopPictures = [takeSideBySide, takeShop, takeWidget, takeSoldOut, takePhone]
