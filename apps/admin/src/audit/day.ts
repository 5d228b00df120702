const form = /^\d{4}-\d{2}-\d{2}$/

/** A day as a date field writes it. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && form.test(value) && !Number.isNaN(Date.parse(value))

/** When a day begins where the viewer is, or one that many days later. */
export function startOf(day: string, later = 0): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, date + later)
}

/** On which day something was, where the viewer is. */
export function dayOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
