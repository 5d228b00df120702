const units = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const

export type DurationPart = readonly [unit: (typeof units)[number][0], count: number]

/** The two largest units that say it: 3 min 20 s, or 2 d 4 h. */
export function durationParts(seconds: number): DurationPart[] {
  const whole = Math.max(0, Math.round(seconds))
  const first = Math.max(
    0,
    units.findIndex(([, size]) => whole >= size),
  )
  if (whole === 0) return [['s', 0]]
  const finest = Math.min(first + 1, units.length - 1)
  // Rounding may carry over: 23 h 59 min 59 s are a day.
  const fine = units[finest]![1]
  const rounded = Math.round(whole / fine) * fine
  const start = first > 0 && rounded >= units[first - 1]![1] ? first - 1 : first
  return units
    .slice(start, start + 2)
    .map(([unit, size], index, pair) => {
      const rest = index === 0 ? rounded : rounded % pair[0]![1]
      return [unit, Math.floor(rest / size)] as const
    })
    .filter(([, count]) => count > 0)
}
