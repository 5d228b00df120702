import { expect, test } from 'vitest'
import { readCatalogueSearch } from './catalogue-search.ts'

test('what an address says about the list is read with care', () => {
  expect(readCatalogueSearch({ q: ' batik ', category: 'Fashion' })).toEqual({
    q: 'batik',
    category: 'Fashion',
  })
  expect(readCatalogueSearch({ q: '', category: ['x'], other: 1, sort: 'oddest', inStock: 'no' })).toEqual({})
  expect(readCatalogueSearch({ q: 'x'.repeat(500) }).q).toHaveLength(100)
})

test('prices are whole, positive, and in their order', () => {
  expect(readCatalogueSearch({ minPrice: '50000', maxPrice: 10_000.4 })).toEqual({
    minPrice: 10_000,
    maxPrice: 50_000,
  })
  expect(readCatalogueSearch({ minPrice: -1, maxPrice: 'cheap' })).toEqual({})
  expect(readCatalogueSearch({ minPrice: '', maxPrice: 9e99 })).toEqual({})
})
