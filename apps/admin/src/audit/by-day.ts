import { dayOf } from './day.ts'

export interface Day<L> {
  day: string
  lines: L[]
}

/** Lines that come newest first, each under its day. */
export function byDay<L extends { at: string }>(lines: readonly L[]): Day<L>[] {
  const days: Day<L>[] = []
  for (const line of lines) {
    const day = dayOf(new Date(line.at))
    const last = days.at(-1)
    if (last?.day === day) last.lines.push(line)
    else days.push({ day, lines: [line] })
  }
  return days
}
