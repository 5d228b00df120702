import type { Product } from '@etalase/api/contract'
import { describe, expect, test } from 'vitest'
import { changeSince, todayOf } from './today.ts'

const shared = { price: 79_000, stock: 12 }
const now = { price: 79_000, stock: 12, active: true }

describe('an old card says', () => {
  test('nothing where nothing has changed that matters', () => {
    expect(changeSince(shared, now)).toEqual({})
    expect(changeSince(shared, { ...now, stock: 9 })).toEqual({})
    expect(changeSince({ ...shared, stock: 3 }, { ...now, stock: 2 })).toEqual({})
  })
  test('what it cost', () => {
    expect(changeSince(shared, { ...now, price: 69_000 })).toEqual({ price: 79_000 })
  })
  test('that there was some, that there was none, that there was more', () => {
    expect(changeSince(shared, { ...now, stock: 0 })).toEqual({ stock: 'inStock' })
    expect(changeSince({ ...shared, stock: 0 }, now)).toEqual({ stock: 'soldOut' })
    expect(changeSince(shared, { ...now, stock: 2 })).toEqual({ stock: 'more' })
  })
  test('nothing more of what is no longer sold', () => {
    expect(changeSince(shared, { price: 1, stock: 0, active: false })).toEqual({})
  })
})

test('a card of a variant is about that variant', () => {
  const product = {
    price: 79_000,
    stock: 20,
    active: true,
    variants: [{ id: 'v1', sku: 'A', name: 'Small', price: 85_000, stock: 3 }],
  } as unknown as Product
  expect(todayOf({}, product)).toMatchObject({ price: 79_000, stock: 20 })
  expect(todayOf({ variantId: 'v1' }, product)).toEqual({ price: 85_000, stock: 3, active: true })
  expect(todayOf({ variantId: 'gone' }, product)).toMatchObject({ active: false, stock: 0 })
})
