const sizes = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long somebody waits, in the largest unit that is full: "12 min", "3 hr". */
export function waited(since: string, locale: string, now: Date): string {
  const passed = Math.max(0, now.getTime() - new Date(since).getTime())
  const [unit, size] = sizes.find((each) => passed >= each[1]) ?? sizes[2]
  // Indonesian shortens days to "hr", which reads as hours.
  const form = { style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short' } as const
  return new Intl.NumberFormat(locale, form).format(Math.floor(passed / size))
}
