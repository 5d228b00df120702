export const locales = ['id', 'en'] as const
export type ShopLocale = (typeof locales)[number]

export const LOCALE_KEY = 'etalase.locale'
export const isLocale = (value: unknown): value is ShopLocale => locales.some((locale) => locale === value)

export function recallLocale(): ShopLocale {
  try {
    const kept = localStorage.getItem(LOCALE_KEY)
    return isLocale(kept) ? kept : 'id'
  } catch {
    // A browser that forbids storage still shows a shop.
    return 'id'
  }
}

export function rememberLocale(locale: ShopLocale) {
  try {
    localStorage.setItem(LOCALE_KEY, locale)
  } catch {
    // As above: it is only forgotten.
  }
}
