import { expect, test } from 'vitest'
import { byDay } from './by-day.ts'

const at = (day: number, hour: number) => ({ at: new Date(2026, 0, day, hour).toISOString() })

test('acts stand under the day on which they were done, where the viewer is', () => {
  const lines = [at(3, 0), at(2, 23), at(2, 0), at(1, 12)]
  expect(byDay(lines)).toEqual([
    { day: '2026-01-03', lines: [lines[0]] },
    { day: '2026-01-02', lines: [lines[1], lines[2]] },
    { day: '2026-01-01', lines: [lines[3]] },
  ])
})
