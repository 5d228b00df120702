import { expect, test } from 'vitest'
import { priceRange } from './price-range.ts'

const variant = (price: number) => ({ id: `${price}`, sku: 'S', name: 'S', price, stock: 1 })

test('variants say what a product costs at least', () => {
  expect(priceRange({ price: 90, variants: [] })).toEqual({ lowest: 90, varies: false })
  expect(priceRange({ price: 90, variants: [variant(120), variant(100)] })).toEqual({
    lowest: 100,
    varies: true,
  })
  expect(priceRange({ price: 90, variants: [variant(100), variant(100)] })).toEqual({
    lowest: 100,
    varies: false,
  })
})
