import type { View } from '../history.ts'
import type { Run } from './run.ts'

/** What somebody was shown while they might not see it, but for a moment of grace. */
export function* unauthorised({ views }: Run, graceMs: number): Generator<string> {
  for (const { who, room, allowed, entries } of views)
    for (const { seq, at } of entries) {
      if (allowed.some(({ from, to }) => at >= from - graceMs && at <= (to ?? Infinity) + graceMs)) continue
      yield `${who} was shown ${seq} of ${room} ${since(allowed, at)}.`
    }
}

function since(allowed: View['allowed'], at: number): string {
  const ends = allowed.map(({ to }) => to ?? Infinity).filter((to) => to < at)
  return ends.length > 0
    ? `${Math.round(at - Math.max(...ends))} ms after the right was taken away`
    : 'without having the right'
}
