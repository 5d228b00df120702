import { useMessages, useTranslations } from 'use-intl'
import type { ShopWords } from '../words/catalogue.ts'

type Known = keyof ShopWords['categories']

/** Categories are the shop's data; those that we know are shown in the reader's language. */
export function useCategoryName(): (category: string) => string {
  const t = useTranslations('categories')
  const { categories } = useMessages()
  // `t.has` finds what every object has, too: one may call a shelf "constructor".
  const isKnown = (category: string): category is Known => Object.hasOwn(categories, category)
  return (category) => (isKnown(category) ? t(category) : category)
}
