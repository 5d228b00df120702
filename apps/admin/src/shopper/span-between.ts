const units = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
] as const

/** The largest unit that says it, rounded down; less than a minute is none. */
export function spanBetween(from: string, to: string) {
  const length = Math.max(0, Date.parse(to) - Date.parse(from))
  const [unit, size] = units.find(([, each]) => length >= each) ?? units[2]
  return { unit, count: Math.floor(length / size) }
}
