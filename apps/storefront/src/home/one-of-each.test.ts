import type { Product } from '@etalase/client'
import { expect, test } from 'vitest'
import { oneOfEach } from './one-of-each.ts'

const product = (name: string, category: string) => ({ name, category }) as Product

test('no shelf fills the row while another has something to show', () => {
  const products = [
    product('ball', 'Sports'),
    product('bat', 'Sports'),
    product('mug', 'Kitchen'),
    product('net', 'Sports'),
  ]
  expect(oneOfEach(products).map(({ name }) => name)).toEqual(['ball', 'mug', 'bat', 'net'])
})
