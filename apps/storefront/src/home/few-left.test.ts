import type { Product } from '@etalase/client'
import { expect, test } from 'vitest'
import { fewLeft } from './few-left.ts'

const product = (name: string, stock: number) => ({ name, stock }) as Product

test('the last ones come first; what is gone or plenty is not shown', () => {
  const products = [product('plenty', 6), product('three', 3), product('gone', 0), product('one', 1)]
  expect(fewLeft(products).map(({ name }) => name)).toEqual(['one', 'three'])
})
