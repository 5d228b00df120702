import { expect, test } from 'vitest'
import { numberOf, seeded } from './random.ts'

const draw = (seed: number) => {
  const random = seeded(seed).fork('ann')
  return Array.from({ length: 20 }, () => random.below(1_000))
}

test('the same seed makes the same choices, another one makes others', () => {
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

test('a shuffled list has everything in it, once', () => {
  expect(seeded(3).shuffled([1, 2, 3, 4, 5]).toSorted()).toEqual([1, 2, 3, 4, 5])
})

test('names have numbers of their own', () => {
  expect(numberOf('redis-kill')).not.toBe(numberOf('redis-freeze'))
})
