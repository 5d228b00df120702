import type { Line, Verdict, View } from '../history.ts'
import { key } from './key.ts'
import type { Run } from './run.ts'

/**
 * How long after the end of each fault every client had an answer again, and every view the head. An
 * upper bound: what a client waited before it tried again counts, too.
 */
export function recovery({ history, views, faultEnds, sends }: Run): Verdict['recovery'] {
  const end = history.at(-1)?.at ?? 0
  const acked = new Map(sends.map(({ room, seq, ackedAt }) => [key(room, seq), ackedAt]))
  const clients = [...Map.groupBy(history, ({ who }) => who).values()].map((lines) => answersTo(lines, end))
  const screens = views.map((view) => headOf(view, acked))
  const samples = faultEnds.flatMap((fault) =>
    [...clients, ...screens].flatMap((delayOf) => delayOf(fault) ?? []),
  )
  samples.sort((a, b) => a - b)
  return { p50: percentile(samples, 0.5), p99: percentile(samples, 0.99), max: samples.at(-1) ?? 0 }
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

/** The nearest rank, so that no figure is shown that nobody waited. */
function percentile(sorted: number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
