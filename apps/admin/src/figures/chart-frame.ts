import type { InboxDay } from '@etalase/client'
import { countTicks, dayTicks, durationTicks } from './ticks.ts'

const GUTTER = 64
const EDGE = 8
const DAY_WORD = 64

/** Two plots over the same days: rooms above, their first response below. */
export const plots = {
  rooms: { title: 14, top: 30, bottom: 166 },
  response: { title: 200, top: 216, bottom: 312 },
  days: 332,
  height: 340,
} as const

export type ChartFrame = ReturnType<typeof frameOf>

/** Where everything stands, in pixels of the drawing. */
export function frameOf(days: InboxDay[], width: number) {
  const inner = Math.max(width - GUTTER - EDGE, 1)
  const band = inner / Math.max(days.length, 1)
  const rooms = countTicks(Math.max(0, ...days.map((day) => day.rooms)), 4)
  const response = durationTicks(Math.max(0, ...days.map((day) => day.firstResponse ?? 0)), 3)
  const scale = (plot: { top: number; bottom: number }, ticks: number[]) => (value: number) =>
    plot.bottom - (value / (ticks.at(-1) ?? 1)) * (plot.bottom - plot.top)
  return {
    left: GUTTER,
    right: GUTTER + inner,
    band,
    start: (index: number) => GUTTER + index * band,
    middle: (index: number) => GUTTER + (index + 0.5) * band,
    /** The day under a place of the drawing. */
    dayAt: (x: number) => Math.min(days.length - 1, Math.max(0, Math.floor((x - GUTTER) / band))),
    rooms: { ticks: rooms, y: scale(plots.rooms, rooms) },
    response: { ticks: response, y: scale(plots.response, response) },
    days: dayTicks(days.length, Math.max(1, Math.floor(inner / DAY_WORD))),
  }
}
