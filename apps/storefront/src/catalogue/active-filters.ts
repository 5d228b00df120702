import type { CatalogueSearch } from './catalogue-search.ts'

export type FilterKind = 'category' | 'brand' | 'price' | 'inStock'

export interface ActiveFilter {
  kind: FilterKind
  /** The list as it is without this one. */
  without: CatalogueSearch
}

const parts: Record<FilterKind, (keyof CatalogueSearch)[]> = {
  category: ['category'],
  brand: ['brand'],
  price: ['minPrice', 'maxPrice'],
  inStock: ['inStock'],
}

/** What narrows the list, beside the words that are searched for. */
export function activeFilters(search: CatalogueSearch): ActiveFilter[] {
  const kinds = Object.keys(parts) as FilterKind[]
  return kinds
    .filter((kind) => parts[kind].some((part) => search[part] !== undefined))
    .map((kind) => {
      const without = { ...search }
      for (const part of parts[kind]) delete without[part]
      return { kind, without }
    })
}
