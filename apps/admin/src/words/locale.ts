import { recall } from '../layout/remembered.ts'

export const locales = ['en', 'id'] as const
export type Locale = (typeof locales)[number]

const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)

/** The language chosen here before, or the first of the browser's that the desk speaks. */
export function firstLocale(preferred: readonly string[] = navigator.languages): Locale {
  const chosen = recall('locale')
  if (isLocale(chosen)) return chosen
  return preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'en'
}
