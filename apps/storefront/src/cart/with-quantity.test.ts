import type { Cart, CartItem, Product } from '@etalase/client'
import { expect, test } from 'vitest'
import { withQuantity } from './with-quantity.ts'

const line = (id: string, quantity: number, price: number): CartItem => ({
  id,
  product: { name: id } as Product,
  variantId: null,
  quantity,
  price,
  addedById: 'ann',
  sourceMessageId: null,
})

test('a changed line changes count and total with it', () => {
  const cart: Cart = {
    items: [line('mug', 1, 79_000), line('pan', 2, 259_000)],
    count: 3,
    total: 597_000,
    currency: 'IDR',
  }
  const next = withQuantity(cart, 'mug', 3)
  expect(next).toMatchObject({ count: 5, total: 755_000 })
  expect(cart.items[0]?.quantity).toBe(1)
})
