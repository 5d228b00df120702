import { dayKey } from './timeline.ts'

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Kept for each language: to make one takes longer than to draw a bubble. */
function clockOf(locale: string): Intl.DateTimeFormat {
  const clock = clocks.get(locale) ?? new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  clocks.set(locale, clock)
  return clock
}

export const timeOfDay = (at: string, locale: string): string => clockOf(locale).format(new Date(at))

/** The whole date and time, for whoever asks when exactly. */
export const fullMoment = (at: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at))

/** `today`, `yesterday`, or the date written out; the year only when it is another one. */
export function dayName(at: string, locale: string, now: Date): 'today' | 'yesterday' | { date: string } {
  const yesterday = new Date(now)
  yesterday.setDate(now.getDate() - 1)
  if (dayKey(at) === dayKey(now)) return 'today'
  if (dayKey(at) === dayKey(yesterday)) return 'yesterday'
  const date = new Date(at)
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  return {
    date: new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year }).format(
      date,
    ),
  }
}

/** The time today, the weekday within a week, else the date: as lists of rooms show it. */
export function shortMoment(at: string, locale: string, now: Date): string {
  const date = new Date(at)
  if (dayKey(date) === dayKey(now)) return timeOfDay(at, locale)
  const days = (now.getTime() - date.getTime()) / 86_400_000
  const form = days < 6 ? ({ weekday: 'short' } as const) : ({ day: 'numeric', month: 'short' } as const)
  return new Intl.DateTimeFormat(locale, form).format(date)
}
