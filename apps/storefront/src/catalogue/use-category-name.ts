import { useTranslations } from 'use-intl'

/** Categories are the shop's data; those that we know are shown in the reader's language. */
export function useCategoryName(): (category: string) => string {
  const t = useTranslations('categories')
  return (category) => (t.has(category) ? t(category) : category)
}
