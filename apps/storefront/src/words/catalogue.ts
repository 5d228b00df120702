import type { ShopLocale } from './locale.ts'

const load = {
  en: () => Promise.all([import('./en.json'), import('@etalase/chat-ui/words/en.json')]),
  id: () => Promise.all([import('./id.json'), import('@etalase/chat-ui/words/id.json')]),
}

/** The words of one language; the other one is not sent to a reader who does not want it. */
export async function loadWords(locale: ShopLocale) {
  const [{ default: own }, { default: chat }] = await load[locale]()
  return { ...own, chat }
}

export type ShopWords = Awaited<ReturnType<typeof loadWords>>

// A word that nobody has written does not compile.
declare module 'use-intl' {
  interface AppConfig {
    Messages: ShopWords
  }
}
