export const locales = ['id', 'en'] as const
export type ShopLocale = (typeof locales)[number]

const KEY = 'etalase.locale'
const isLocale = (value: unknown): value is ShopLocale => locales.some((locale) => locale === value)

export function recallLocale(): ShopLocale {
  try {
    const kept = localStorage.getItem(KEY)
    return isLocale(kept) ? kept : 'id'
  } catch {
    // A browser that forbids storage still shows a shop.
    return 'id'
  }
}

export function rememberLocale(locale: ShopLocale) {
  try {
    localStorage.setItem(KEY, locale)
  } catch {
    // As above: it is only forgotten.
  }
}
