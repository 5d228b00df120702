import type { Receipt } from '@etalase/api/contract'
import { expect, test } from 'vitest'
import { receiptsToShow } from './receipts.ts'

const receipt = (id: string, change: Partial<Receipt> = {}): Receipt => ({
  id,
  kind: 'ADD_TO_CART',
  actorId: 'ann',
  outcome: 'added',
  quantity: 1,
  at: '2026-03-10T12:00:00.000Z',
  ...change,
})

test('a card shows what became of it last, for each person', () => {
  const all = [
    receipt('1'),
    receipt('2', { outcome: 'merged', quantity: 2 }),
    receipt('3', { actorId: 'ben' }),
  ]
  expect(receiptsToShow(all, null).map(({ id }) => id)).toEqual(['2', '3'])
})

test('a press that came to nothing leaves no receipt', () => {
  expect(
    receiptsToShow([receipt('1', { outcome: 'sold-out' }), receipt('2', { kind: 'VIEW' })], null),
  ).toEqual([])
})

test('what the notice says is not said twice', () => {
  const all = [receipt('1'), receipt('2', { kind: 'ADD_TO_WISHLIST' })]
  expect(receiptsToShow(all, { outcome: 'added', quantity: 1 }).map(({ id }) => id)).toEqual(['2'])
})
