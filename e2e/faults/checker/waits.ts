import type { Waits } from '../history.ts'

export function waits(samples: number[]): Waits {
  const sorted = samples.toSorted((a, b) => a - b)
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), max: sorted.at(-1) ?? 0 }
}

/** The nearest rank, so that no figure is shown that nobody waited. */
function percentile(sorted: number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
