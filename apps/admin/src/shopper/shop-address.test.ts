import { expect, test } from 'vitest'
import { shopAddress } from './shop-address.ts'

const shop = 'https://shop.test'

test.each([
  ['/', 'https://shop.test/'],
  ['/products/1?q=teh#more', 'https://shop.test/products/1?q=teh#more'],
  ['/administration', 'https://shop.test/administration'],
])('%s is a page of the shop', (path, address) => {
  expect(shopAddress(path, shop)).toBe(address)
})

test.each([
  '//evil.test/products',
  '/\\evil.test',
  'https://evil.test',
  'javascript:alert(1)',
  'products',
  '/admin/rooms/1',
  '/products/../trpc/session.me',
  '/files/bill.html',
])('%s is no link that staff may be led to', (path) => {
  expect(shopAddress(path, shop)).toBeNull()
})
