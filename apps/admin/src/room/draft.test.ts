import type { ProductSnapshot } from '@etalase/client'
import { expect, test } from 'vitest'
import { draftOf, keptAs, noDraft } from './draft.ts'

const product: ProductSnapshot = {
  productId: '0198c0de-0000-7000-8000-000000000001',
  sku: 'KUE-1',
  name: 'Teapot',
  brand: 'Wedang',
  category: 'Kitchen',
  image: '/teapot.webp',
  price: 150_000,
  currency: 'IDR',
  stock: 4,
  capturedAt: '2026-03-10T12:00:00.000Z',
}

test('a draft comes back with its words and its product', () => {
  const draft = { text: 'This one, ', product }
  expect(draftOf(keptAs(draft))).toEqual(draft)
})

test('a product alone is a draft, and space alone is none', () => {
  expect(draftOf(keptAs({ text: '', product }))).toEqual({ text: '', product })
  expect(keptAs({ text: ' \n', product: null })).toBeNull()
})

test('what cannot be read is no draft', () => {
  expect(draftOf(null)).toEqual(noDraft)
  expect(draftOf('Hello')).toEqual(noDraft)
  expect(draftOf('null')).toEqual(noDraft)
  expect(draftOf('{"text":7,"product":{"name":"Teapot"}}')).toEqual(noDraft)
})
