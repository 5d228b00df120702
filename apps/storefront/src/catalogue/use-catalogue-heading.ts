import { useTranslations } from 'use-intl'
import type { CatalogueSearch } from './catalogue-search.ts'
import { useCategoryName } from './use-category-name.ts'

export function useCatalogueHeading({ q, category, brand }: CatalogueSearch): string {
  const t = useTranslations('catalogue')
  const categoryName = useCategoryName()
  if (q) return t('resultsFor', { q })
  if (category) return categoryName(category)
  return brand ?? t('collection')
}
