import type { Product } from '@etalase/api/contract'
import { expect, test } from 'vitest'
import { filterProducts } from './filter-products.ts'

const product = (id: string, name: string, brand: string) =>
  ({ id, sku: `SKU-${id}`, name, brand }) as Product
const mug = product('1', 'Pagi Mug', 'Dapurasa')
const shoe = product('2', 'Langkah Shoe', 'Langkah')

test('every word is found in name, brand or SKU', () => {
  expect(filterProducts([mug, shoe], ' mug dapur')).toEqual([mug])
  expect(filterProducts([mug, shoe], 'sku-2')).toEqual([shoe])
  expect(filterProducts([mug, shoe], '')).toEqual([mug, shoe])
})

test('two variants in the cart are one product', () => {
  expect(filterProducts([mug, shoe, mug], '')).toHaveLength(2)
})
