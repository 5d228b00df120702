import type { InboxDay } from '@etalase/client'

/** The days on end that have a first response: over a day without one no line may be drawn. */
export function responseRuns(days: InboxDay[]): { index: number; seconds: number }[][] {
  const runs: { index: number; seconds: number }[][] = []
  let last = -2
  for (const [index, { firstResponse }] of days.entries()) {
    if (firstResponse === null) continue
    const point = { index, seconds: firstResponse }
    if (last === index - 1) runs.at(-1)?.push(point)
    else runs.push([point])
    last = index
  }
  return runs
}
