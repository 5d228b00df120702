import { expect, test } from 'vitest'
import { activeFilters } from './active-filters.ts'

test('each filter can be taken away and leaves the others', () => {
  const search = { q: 'lamp', category: 'Home', maxPrice: 90_000, sort: 'newest' } as const
  expect(activeFilters(search)).toEqual([
    { kind: 'category', without: { q: 'lamp', maxPrice: 90_000, sort: 'newest' } },
    { kind: 'price', without: { q: 'lamp', category: 'Home', sort: 'newest' } },
  ])
})

test('words and order are no filters', () => {
  expect(activeFilters({ q: 'lamp', sort: 'cheapest' })).toEqual([])
})
