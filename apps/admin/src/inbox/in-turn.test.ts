import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

const pause = () => new Promise((resolve) => setTimeout(resolve, 1))

test('many are done a few at a time', async () => {
  let [running, most] = [0, 0]
  const ids = Array.from({ length: 20 }, (_, index) => String(index))
  const outcomes = await inTurn(ids, async () => {
    most = Math.max(most, ++running)
    await pause()
    running--
  })
  expect(outcomes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  expect(most).toBe(4)
})

test('one that is refused stops no other, and is named', async () => {
  const steps: number[] = []
  const outcomes = await inTurn(
    ['a', 'b', 'c'],
    async (id) => {
      await pause()
      if (id === 'b') throw new Error('closed')
      return id.toUpperCase()
    },
    (done) => steps.push(done),
  )
  expect(outcomes.filter((each) => 'error' in each).map(({ id }) => id)).toEqual(['b'])
  expect(outcomes.flatMap((each) => ('answer' in each ? each.answer : []))).toEqual(['A', 'C'])
  expect(steps).toEqual([1, 2, 3])
})
