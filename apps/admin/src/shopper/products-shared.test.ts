import type { ProductSnapshot } from '@etalase/client'
import { expect, test } from 'vitest'
import { productsShared } from './products-shared.ts'

const card = (productId: string, variantId?: string) => ({ productId, variantId }) as ProductSnapshot
const keys = (shared: { key: string }[]) => shared.map((each) => each.key)

test('each product is there once, the latest first', () => {
  const shared = productsShared([
    { senderName: 'Ann', product: card('teapot') },
    { senderName: 'Ann', product: undefined },
    { senderName: 'Budi', product: card('watch') },
    { senderName: 'Budi', product: card('teapot') },
  ])
  expect(keys(shared)).toEqual(['teapot ', 'watch '])
  expect(shared[0]).toMatchObject({ by: 'Budi', times: 2 })
})

test('another variant is another product', () => {
  const shared = productsShared([
    { senderName: 'Ann', product: card('shoe', '42') },
    { senderName: 'Ann', product: card('shoe', '43') },
  ])
  expect(keys(shared)).toEqual(['shoe 43', 'shoe 42'])
})
