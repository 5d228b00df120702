import { useTranslations } from 'use-intl'
import { useCatalogueSearch, useSearchCatalogue } from './catalogue-search.ts'
import { FacetLinks } from './facet-links.tsx'
import { PriceFilter } from './price-filter.tsx'
import { useCategoryName } from './use-category-name.ts'
import { useFacets } from './use-facets.ts'

export function Filters() {
  const t = useTranslations('catalogue')
  const search = useCatalogueSearch()
  const go = useSearchCatalogue()
  const categoryName = useCategoryName()
  const { categories, brands, isLoading } = useFacets()
  return (
    <div className="filters">
      <FacetLinks
        kind="category"
        title={t('categories')}
        facets={categories}
        nameOf={categoryName}
        loading={isLoading}
      />
      <PriceFilter key={`${search.minPrice} ${search.maxPrice}`} />
      <label className="switch">
        <input
          type="checkbox"
          checked={search.inStock ?? false}
          onChange={(event) => go({ ...search, inStock: event.target.checked ? true : undefined }, true)}
        />
        {t('inStock')}
      </label>
      <FacetLinks kind="brand" title={t('brands')} facets={brands} loading={isLoading} />
    </div>
  )
}
