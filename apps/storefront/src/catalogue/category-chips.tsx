import { etalase } from '@etalase/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { readCatalogueSearch } from './catalogue-search.ts'
import { useCategoryName } from './use-category-name.ts'

export function CategoryChips({ q }: { q?: string }) {
  const t = useTranslations('catalogue')
  const categoryName = useCategoryName()
  const facets = etalase.product.facets.useQuery(undefined, { staleTime: Infinity })
  const categories = facets.data?.categories.map(({ name }) => name) ?? []
  return (
    <nav className="chips" aria-label={t('categories')}>
      {[undefined, ...categories].map((category) => (
        <Link
          key={category ?? ''}
          to="/"
          search={readCatalogueSearch({ q, category })}
          resetScroll={false}
          className="chip"
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {category ? categoryName(category) : t('all')}
        </Link>
      ))}
    </nav>
  )
}
