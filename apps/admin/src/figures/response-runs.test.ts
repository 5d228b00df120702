import { expect, test } from 'vitest'
import { responseRuns } from './response-runs.ts'

const days = (...seconds: (number | null)[]) =>
  seconds.map((firstResponse, index) => ({
    day: `2026-03-0${index + 1}`,
    rooms: 1,
    answered: 1,
    firstResponse,
  }))
const drawn = (...seconds: (number | null)[]) =>
  responseRuns(days(...seconds)).map((run) => run.map(({ index }) => index))

test('no line is drawn over a day on which nobody was answered', () => {
  expect(drawn(10, 20, null, 30, null, null, 0)).toEqual([[0, 1], [3], [6]])
})

test('where nobody was answered there is nothing to draw', () => {
  expect(drawn(null, null)).toEqual([])
  expect(drawn()).toEqual([])
})
