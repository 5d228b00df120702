import { formatMoney } from '@etalase/chat-ui'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { activeFilters, type FilterKind } from './active-filters.ts'
import { useCatalogueSearch, type CatalogueSearch } from './catalogue-search.ts'
import { useCategoryName } from './use-category-name.ts'

export function FilterChips() {
  const t = useTranslations('catalogue')
  const search = useCatalogueSearch()
  const word = useFilterWord(search)
  const filters = activeFilters(search)
  if (filters.length === 0) return null
  return (
    <ul className="filter-chips" aria-label={t('chosen')}>
      {filters.map(({ kind, without }) => (
        <li key={kind}>
          <Link
            to="/products"
            search={without}
            resetScroll={false}
            className="filter-chip"
            aria-label={t('removeFilter', { filter: word(kind) })}
          >
            {word(kind)} <X size={16} aria-hidden="true" />
          </Link>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <Link
            to="/products"
            search={{ q: search.q, sort: search.sort }}
            resetScroll={false}
            className="filter-clear"
          >
            {t('clearFilters')}
          </Link>
        </li>
      )}
    </ul>
  )
}

function useFilterWord({ category = '', brand = '', minPrice, maxPrice }: CatalogueSearch) {
  const t = useTranslations('catalogue')
  const categoryName = useCategoryName()
  const from = minPrice !== undefined ? formatMoney(minPrice, 'IDR') : ''
  const to = maxPrice !== undefined ? formatMoney(maxPrice, 'IDR') : ''
  const words: Record<FilterKind, string> = {
    category: categoryName(category),
    brand,
    price:
      from && to ? t('priceBetween', { from, to }) : from ? t('priceFrom', { from }) : t('priceTo', { to }),
    inStock: t('inStock'),
  }
  return (kind: FilterKind) => words[kind]
}
