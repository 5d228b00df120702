import { useTranslations } from 'use-intl'
import { LoadFailed } from '../layout/load-failed.tsx'
import { useTitle } from '../layout/use-title.ts'
import { CatalogueBar } from './catalogue-bar.tsx'
import { useCatalogueSearch } from './catalogue-search.ts'
import { Filters } from './filters.tsx'
import { NothingFound } from './nothing-found.tsx'
import { ProductGrid } from './product-grid.tsx'
import { useCatalogue } from './use-catalogue.ts'
import { useCatalogueHeading } from './use-catalogue-heading.ts'

export function CataloguePage() {
  const t = useTranslations('catalogue')
  const search = useCatalogueSearch()
  const catalogue = useCatalogue(search)
  const heading = useCatalogueHeading(search)
  useTitle(heading)
  const { products, hasNextPage: more } = catalogue
  const failed = catalogue.isError && products.length === 0
  const none = catalogue.isSuccess && products.length === 0
  return (
    <>
      <header className="page-head">
        <h1>{heading}</h1>
        {/* Only what has been read is counted; more of it is said to be more. */}
        <output>
          {catalogue.isSuccess && !none && t(more ? 'countMore' : 'count', { count: products.length })}
        </output>
      </header>
      <div className="catalogue">
        <aside className="catalogue-side" aria-label={t('filters')}>
          <Filters />
        </aside>
        <div className="catalogue-list">
          <CatalogueBar />
          {failed ? (
            <LoadFailed error={catalogue.error} onRetry={() => void catalogue.refetch()} />
          ) : none ? (
            <NothingFound search={search} />
          ) : (
            <ProductGrid
              products={products}
              loading={catalogue.isPending}
              stale={catalogue.isPlaceholderData}
              more={more}
              loadingMore={catalogue.isFetchingNextPage}
              onMore={() => void catalogue.fetchNextPage()}
            />
          )}
        </div>
      </div>
    </>
  )
}
