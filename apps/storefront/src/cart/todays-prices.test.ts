import type { Cart, Product } from '@etalase/client'
import { expect, test } from 'vitest'
import { atTodaysPrices } from './todays-prices.ts'

const product = (price: number, variants: Partial<Product['variants'][number]>[] = []) =>
  ({ id: 'mug', price, variants }) as Product
const cart = (variantId: string | null) =>
  ({ items: [{ product: product(10), variantId, quantity: 2, price: 10 }], total: 20, count: 2 }) as Cart

test('a changed price changes line and total', () => {
  expect(atTodaysPrices(cart(null), new Map([['mug', product(15)]]))).toMatchObject({
    items: [{ price: 15, product: { price: 15 } }],
    total: 30,
    count: 2,
  })
})

test('a variant costs what the variant costs', () => {
  const today = product(15, [{ id: 'red', price: 18 }])
  expect(atTodaysPrices(cart('red'), new Map([['mug', today]])).total).toBe(36)
})

test('of what nothing new is known, nothing changes', () => {
  expect(atTodaysPrices(cart(null), new Map())).toEqual(cart(null))
})
