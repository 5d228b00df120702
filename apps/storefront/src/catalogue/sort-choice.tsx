import { useTranslations } from 'use-intl'
import { readCatalogueSearch, sorts, useCatalogueSearch, useSearchCatalogue } from './catalogue-search.ts'

export function SortChoice() {
  const t = useTranslations('catalogue')
  const search = useCatalogueSearch()
  const go = useSearchCatalogue()
  return (
    <label className="sort">
      <span>{t('sort')}</span>
      <select
        value={search.sort ?? ''}
        onChange={(event) => go(readCatalogueSearch({ ...search, sort: event.target.value }), true)}
      >
        <option value="">{t(search.q ? 'sortBest' : 'sortName')}</option>
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sort-${sort}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
