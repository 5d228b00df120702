import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { activeFilters } from './active-filters.ts'
import { useCatalogueSearch } from './catalogue-search.ts'

interface FacetLinksProps {
  kind: 'category' | 'brand'
  title: string
  facets: { name: string; count: number }[]
  nameOf?: (name: string) => string
  loading?: boolean
}

const usual = 8

const FacetSkeleton = () => (
  <li className="facet-skeleton" aria-hidden="true">
    <span className="et-skeleton skeleton-line" />
  </li>
)

/** One choice of a kind, as links: each leads to a list one can send to somebody. */
export function FacetLinks({
  kind,
  title,
  facets,
  nameOf = (name) => name,
  loading = false,
}: FacetLinksProps) {
  const t = useTranslations('catalogue')
  const search = useCatalogueSearch()
  const titleId = useId()
  // The figures are the whole shop's: beside another filter they would lie.
  const counted = !search.q && activeFilters(search).every((filter) => filter.kind === kind)
  return (
    <nav className="facet" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <ul>
        {[undefined, ...facets].map((facet) => {
          const chosen = facet?.name === search[kind]
          return (
            <li key={facet?.name ?? ''}>
              <Link
                to="/products"
                search={{ ...search, [kind]: facet?.name }}
                resetScroll={false}
                activeProps={{}}
                aria-current={chosen ? 'true' : undefined}
                data-chosen={chosen}
              >
                <span>{facet ? nameOf(facet.name) : t('all')}</span>
                {chosen ? (
                  <Check size={17} aria-hidden="true" />
                ) : (
                  counted && facet && <small>{facet.count}</small>
                )}
              </Link>
            </li>
          )
        })}
        {loading && Array.from({ length: usual }, (_, place) => <FacetSkeleton key={place} />)}
      </ul>
    </nav>
  )
}
