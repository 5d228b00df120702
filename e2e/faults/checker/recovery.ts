import type { Line, Verdict, View } from '../history.ts'
import { key } from './key.ts'
import type { Run } from './run.ts'
import { waits } from './waits.ts'

/**
 * How long after the end of each fault every client had an answer again, and every view the head. An
 * upper bound: what a client waited before it tried again counts, too.
 */
export function recovery({ history, views, faultEnds, sends }: Run): Verdict['recovery'] {
  const end = history.at(-1)?.at ?? 0
  const acked = new Map(sends.map(({ room, seq, ackedAt }) => [key(room, seq), ackedAt]))
  const clients = [...Map.groupBy(history, ({ who }) => who)].map(
    ([who, lines]) => [`${who} had no answer`, answersTo(lines, end)] as const,
  )
  const screens = views.map(
    (view) => [`${view.who}'s view of ${view.room} was not at its head`, headOf(view, acked)] as const,
  )
  const samples = faultEnds.flatMap((fault, n) =>
    [...clients, ...screens].flatMap(([what, delayOf]) => {
      const ms = delayOf(fault)
      return ms === null ? [] : [{ ms, what: `${what} after trouble ${n + 1} of ${faultEnds.length}` }]
    }),
  )
  const slowest = samples.toSorted((a, b) => b.ms - a.ms)[0]?.what ?? ''
  return { ...waits(samples.map(({ ms }) => ms)), slowest }
}

/** The delay after a fault; null where somebody says nothing about it. */
type Delay = (fault: number) => number | null

/** Clients who came later, or had nothing more to ask, do not count; who never had an answer does, to the end. */
function answersTo(lines: Line[], end: number): Delay {
  const [first, last] = [lines[0]!.at, lines.at(-1)!.at]
  const answers = lines.filter(({ phase }) => phase === 'ok' || phase === 'fail').map(({ at }) => at)
  return (fault) =>
    first > fault || last < fault ? null : (answers.find((at) => at >= fault) ?? end) - fault
}

/** The last of what had been acknowledged before the fault was over, to be shown where somebody was looking. */
function headOf({ room, entries, allowed }: View, acked: Map<string, number | null>): Delay {
  const shown = entries.map(({ seq, at }) => ({ at, ackedAt: acked.get(key(room, seq)) ?? Infinity }))
  const mightSee = (at: number) => allowed.some(({ from, to }) => from <= at && at <= (to ?? Infinity))
  return (fault) => {
    if (!mightSee(fault) || !entries.some(({ at }) => at <= fault)) return null
    let delay = 0
    for (const { at, ackedAt } of shown) if (ackedAt <= fault) delay = Math.max(delay, at - fault)
    return delay
  }
}
