import { useNavigate, useSearch } from '@tanstack/react-router'

export const sorts = ['newest', 'cheapest', 'dearest'] as const
type Sort = (typeof sorts)[number]

/** What the address says about the list. */
export interface CatalogueSearch {
  q?: string
  category?: string
  brand?: string
  minPrice?: number
  maxPrice?: number
  inStock?: true
  sort?: Sort
}

const word = (value: unknown, max: number) =>
  (typeof value === 'string' && value.trim().slice(0, max)) || undefined

const most = 2_000_000_000
const amount = (value: unknown) => {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value
  return typeof number === 'number' && number > 0 && number <= most ? Math.round(number) : undefined
}

export function readCatalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  const prices = [amount(search['minPrice']), amount(search['maxPrice'])] as const
  const [low, high] = prices
  // Somebody who types the larger price first means the same.
  const [minPrice, maxPrice] = low && high && low > high ? [high, low] : prices
  return {
    q: word(search['q'], 100),
    category: word(search['category'], 80),
    brand: word(search['brand'], 80),
    minPrice,
    maxPrice,
    inStock: search['inStock'] === true || search['inStock'] === 'true' || undefined,
    sort: sorts.find((sort) => sort === search['sort']),
  }
}

export const useCatalogueSearch = () => readCatalogueSearch(useSearch({ strict: false }))

/** Goes to the list with these words; `replace` keeps each key press out of the history. */
export function useSearchCatalogue() {
  const navigate = useNavigate()
  return (search: CatalogueSearch, replace: boolean) =>
    void navigate({
      to: '/products',
      search: readCatalogueSearch({ ...search }),
      replace,
      resetScroll: !replace,
    })
}
