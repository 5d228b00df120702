import type { Product } from '../catalogue/catalogue.ts'

/** What somebody says, in both languages of the shop; `{product}`, `{price}`, … stand for the scene's own. */
export type Words = { en: string; id: string }

export interface Line {
  by: 'shopper' | 'agent' | 'bot'
  says?: Words
  /** The product it is about, or a second one of the same category. */
  card?: 'it' | 'other'
}

/** Begins with the shopper, ends with the desk, and the shopper speaks again after the first answer. */
export interface Dialogue {
  topic: string
  subject: Words
  about: (product: Product) => boolean
  lines: Line[]
}

export const words = (en: string, id: string): Words => ({ en, id })
export const shopper = (en: string, id: string): Line => ({ by: 'shopper', says: words(en, id) })
export const agent = (en: string, id: string): Line => ({ by: 'agent', says: words(en, id) })
export const bot = (en: string, id: string): Line => ({ by: 'bot', says: words(en, id) })
export const card = (by: Line['by'], which: 'it' | 'other' = 'it'): Line => ({ by, card: which })
