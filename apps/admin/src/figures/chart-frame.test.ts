import { expect, test } from 'vitest'
import { frameOf, plots } from './chart-frame.ts'

const days = Array.from({ length: 30 }, (_, index) => ({
  day: `2026-03-${String(index + 1).padStart(2, '0')}`,
  rooms: index,
  answered: 0,
  firstResponse: index === 3 ? 5000 : null,
}))
const frame = frameOf(days, 672)

test('the pointer finds the day it is over, and the nearest one beside the days', () => {
  for (const index of [0, 7, 29]) expect(frame.dayAt(frame.middle(index))).toBe(index)
  expect(frame.dayAt(0)).toBe(0)
  expect(frame.dayAt(5000)).toBe(29)
})

test('every bar and point lies within its plot', () => {
  for (const { rooms } of days) {
    expect(frame.rooms.y(rooms)).toBeGreaterThanOrEqual(plots.rooms.top)
    expect(frame.rooms.y(rooms)).toBeLessThanOrEqual(plots.rooms.bottom)
  }
  expect(frame.response.y(5000)).toBeGreaterThanOrEqual(plots.response.top)
  expect(frame.response.y(0)).toBe(plots.response.bottom)
})

test('days without a room, and no days at all, still have axes', () => {
  for (const empty of [days.map((day) => ({ ...day, rooms: 0, firstResponse: null })), []]) {
    const { rooms, response } = frameOf(empty, 320)
    expect([rooms.ticks, response.ticks]).toEqual([
      [0, 1],
      [0, 1],
    ])
    expect(rooms.y(0)).toBe(plots.rooms.bottom)
  }
})
