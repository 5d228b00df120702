import type { BrowserContext } from 'playwright-core'
import type { Window } from './stage.ts'

/** What a person does and sees, by role and name, in shop and desk alike. */
export const launcher = (shop: Window) => shop.getByRole('button', { name: /^Open the chat/ })
export const panel = (shop: Window) => shop.getByRole('dialog', { name: 'Ask Etalase' })
export const thread = (window: Window) => window.getByRole('log')
export const composer = (window: Window) => window.getByRole('textbox', { name: /^Your (message|reply)/ })
export const cardOf = (window: Window, name: string | RegExp) =>
  thread(window).getByRole('article', { name }).last()

/** Whether it is open is remembered, so it may come open by itself. */
export async function openChat(shop: Window): Promise<void> {
  await launcher(shop).or(panel(shop)).first().waitFor()
  if (await launcher(shop).isVisible()) await launcher(shop).click()
  await composer(shop).waitFor()
}

export async function closeChat(shop: Window): Promise<void> {
  await composer(shop).press('Escape')
  await launcher(shop).waitFor()
}

export async function say(window: Window, text: string): Promise<void> {
  await composer(window).fill(text)
  await composer(window).press('Enter')
}

/** The shop's pages speak English from the first on. */
export const inEnglish = (context: BrowserContext) =>
  context.addInitScript(() => localStorage.setItem('etalase.locale', 'en'))
