import { useNavigate, useSearch } from '@tanstack/react-router'

/** What the address says about the list. */
export interface CatalogueSearch {
  q?: string
  category?: string
}

const word = (value: unknown, max: number) =>
  (typeof value === 'string' && value.trim().slice(0, max)) || undefined

export function readCatalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  return { q: word(search['q'], 100), category: word(search['category'], 80) }
}

export const useCatalogueSearch = () => readCatalogueSearch(useSearch({ strict: false }))

/** Goes to the list with these words; `replace` keeps each key press out of the history. */
export function useSearchCatalogue() {
  const navigate = useNavigate()
  return (search: CatalogueSearch, replace: boolean) =>
    void navigate({ to: '/', search: readCatalogueSearch({ ...search }), replace, resetScroll: !replace })
}
