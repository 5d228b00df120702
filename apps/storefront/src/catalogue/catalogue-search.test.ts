import { expect, test } from 'vitest'
import { readCatalogueSearch } from './catalogue-search.ts'

test('what an address says about the list is read with care', () => {
  expect(readCatalogueSearch({ q: ' batik ', category: 'Fashion' })).toEqual({
    q: 'batik',
    category: 'Fashion',
  })
  expect(readCatalogueSearch({ q: '', category: ['x'], other: 1 })).toEqual({})
  expect(readCatalogueSearch({ q: 'x'.repeat(500) }).q).toHaveLength(100)
})
