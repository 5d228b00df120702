import type { InboxDay } from '@etalase/client'

/** What the days have in common. */
export function totalOf(days: InboxDay[]) {
  const sum = (of: (day: InboxDay) => number) => days.reduce((total, day) => total + of(day), 0)
  return { rooms: sum((day) => day.rooms), answered: sum((day) => day.answered) }
}
