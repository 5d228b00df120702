import type { CartItem, Product } from '@etalase/client'
import { expect, test } from 'vitest'
import { lineTrouble } from './line-trouble.ts'

const variants = [{ id: 'red', sku: 'R', name: 'Red', price: 1, stock: 2 }]
const line = (product: Partial<Product>, rest: Partial<CartItem> = {}) =>
  ({
    quantity: 3,
    variantId: null,
    product: { active: true, stock: 9, variants, ...product },
    ...rest,
  }) as CartItem

test('a line says why it cannot be ordered', () => {
  expect(lineTrouble(line({}))).toBeNull()
  expect(lineTrouble(line({ stock: 2 }))).toBe('short')
  expect(lineTrouble(line({ stock: 0 }))).toBe('soldOut')
  expect(lineTrouble(line({ stock: 0, active: false }))).toBe('withdrawn')
})

test('the stock of a variant is its own, and none once it is gone', () => {
  expect(lineTrouble(line({}, { variantId: 'red' }))).toBe('short')
  expect(lineTrouble(line({}, { variantId: 'red', quantity: 2 }))).toBeNull()
  expect(lineTrouble(line({}, { variantId: 'blue', quantity: 1 }))).toBe('soldOut')
})
