import { useTranslations } from 'use-intl'
import { LoadFailed } from '../layout/load-failed.tsx'
import { useTitle } from '../layout/use-title.ts'
import { CategoryChips } from './category-chips.tsx'
import { useCatalogueSearch } from './catalogue-search.ts'
import { Hero } from './hero.tsx'
import { NothingFound } from './nothing-found.tsx'
import { ProductGrid } from './product-grid.tsx'
import { useCatalogue } from './use-catalogue.ts'
import { useCategoryName } from './use-category-name.ts'

export function CataloguePage() {
  const t = useTranslations('catalogue')
  const categoryName = useCategoryName()
  const search = useCatalogueSearch()
  const catalogue = useCatalogue(search)
  const { q, category } = search
  const heading = q ? t('resultsFor', { q }) : category ? categoryName(category) : t('collection')
  useTitle(q || category ? heading : undefined)
  return (
    <>
      {!q && !category && <Hero />}
      <CategoryChips q={q} />
      <section aria-labelledby="collection" className="collection">
        {q || category ? (
          <h1 id="collection" className="collection-title">
            {heading}
          </h1>
        ) : (
          <h2 id="collection" className="collection-title">
            {heading}
          </h2>
        )}
        {catalogue.isError && catalogue.products.length === 0 ? (
          <LoadFailed onRetry={() => void catalogue.refetch()} />
        ) : catalogue.isSuccess && catalogue.products.length === 0 ? (
          <NothingFound q={q ?? heading} />
        ) : (
          <ProductGrid
            products={catalogue.products}
            loading={catalogue.isPending}
            stale={catalogue.isPlaceholderData}
            more={catalogue.hasNextPage}
            loadingMore={catalogue.isFetchingNextPage}
            onMore={() => void catalogue.fetchNextPage()}
          />
        )}
      </section>
    </>
  )
}
