import { expect, test } from 'vitest'
import { messageOf } from './message-of.ts'

const productId = '0198c0de-0000-7000-8000-000000000001'

test('nothing but space is no message', () => {
  expect(messageOf('  \n ', null)).toBeNull()
})

test('a product may go alone, or with words', () => {
  expect(messageOf(' ', { productId })).toEqual({ kind: 'product', productId })
  expect(messageOf(' Is it blue? ', { productId })).toEqual({
    kind: 'product',
    productId,
    text: 'Is it blue?',
  })
})

test('words go trimmed', () => {
  expect(messageOf(' Hello ', null)).toEqual({ kind: 'text', text: 'Hello' })
})
