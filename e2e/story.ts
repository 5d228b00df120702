import { composer, launcher, say, thread } from './acts.ts'
import type { Stage, Window } from './stage.ts'

export async function openDesk(stage: Stage, email: string, password: string, options = {}): Promise<Window> {
  const desk = await stage.open('/admin/', options)
  await desk.getByLabel('E-mail').fill(email)
  await desk.getByLabel('Password', { exact: true }).fill(password)
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { name: 'Chat support' }).waitFor()
  return desk
}

async function openShop(stage: Stage, path = '/'): Promise<Window> {
  const shop = await stage.open(path)
  await shop.getByRole('button', { name: 'EN' }).click()
  return shop
}

/** The first day of the product: a guest asks, the desk shows, the guest takes. Answers what the windows complained of. */
export async function twoWindowsTalk(stage: Stage): Promise<string[]> {
  const [shop, desk] = [await openShop(stage), await openDesk(stage, 'admin@etalase.demo', 'admin123')]

  await launcher(shop).click()
  const widget = shop.getByRole('dialog', { name: 'Ask Etalase' })
  await widget.getByLabel('Name').fill('Nadia Putri')
  await widget.getByLabel('E-mail').fill('nadia@example.com')
  await shop.getByRole('button', { name: 'Start chatting' }).click()
  await say(shop, 'Do you have a teapot for two?')
  await thread(shop).getByText('Do you have a teapot for two?').waitFor()

  await desk.getByText('Nadia Putri').first().click()
  await thread(desk).getByText('Do you have a teapot for two?').waitFor()
  await thread(shop).getByText('Read').waitFor()

  await composer(desk).pressSequentially('One moment', { delay: 30 })
  await shop.getByText('Ayu Lestari is typing…').waitFor()
  await composer(desk).fill('')

  await desk.getByRole('button', { name: 'Share a product' }).click()
  await desk.getByLabel('Search for a product').fill('tepot')
  const found = desk
    .getByRole('listbox', { name: 'Products' })
    .getByRole('option')
    .filter({ hasText: 'Wedang Teapot' })
    .first()
  await found.waitFor()
  await found.click()
  await say(desk, 'This one, perhaps?')
  await thread(shop).getByText('This one, perhaps?').waitFor()
  const card = thread(shop)
    .getByRole('button', { name: /Add to cart/ })
    .first()
  await card.click()
  await thread(shop)
    .getByText(/Added to cart · 1/)
    .first()
    .waitFor()
  await thread(desk)
    .getByText(/added it to the cart · 1/)
    .first()
    .waitFor()
  await shop.getByRole('link', { name: /Cart, 1 item/ }).waitFor()
  await thread(desk).getByText('Read').first().waitFor()

  await desk.getByLabel('Priority').last().selectOption('HIGH')
  await desk.getByLabel('Status').last().selectOption('RESOLVED')
  await shop.reload()
  await thread(shop).getByText('This one, perhaps?').waitFor()
  return [...shop.complaints, ...desk.complaints]
}
