import { useTranslations } from 'use-intl'
import type { ShopWords } from '../words/catalogue.ts'

type Known = keyof ShopWords['categories']

/** Categories are the shop's data; those that we know are shown in the reader's language. */
export function useCategoryName(): (category: string) => string {
  const t = useTranslations('categories')
  const isKnown = (category: string): category is Known => t.has(category as Known)
  return (category) => (isKnown(category) ? t(category) : category)
}
