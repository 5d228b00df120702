import { expect, test } from 'vitest'
import { check } from '../checker.ts'
import type { Evidence } from '../history.ts'
import { rehearse } from './rehearsal.ts'

/** Ann speaks twice in the attic, and budi, who watches, is shown each `after` ms later. */
function watched(after: number[]): Evidence {
  const run = rehearse(after.map(() => ({ does: 'said', who: 'ann', room: 'attic' })))
  for (const view of run.views)
    for (const [n, entry] of view.entries.entries()) entry.at = ackOf(run, n) + (after[n] ?? 0)
  return run
}
const ackOf = ({ history }: Evidence, n: number) => history.filter(({ phase }) => phase === 'ok')[n]!.at
const budi = ({ views }: Evidence) => views.find(({ who, room }) => who === 'budi' && room === 'attic')!

test('it is what the others waited, not the sender', () => {
  const run = watched([40, 1_500])
  for (const view of run.views) if (view.who === 'ann') for (const entry of view.entries) entry.at += 60_000
  expect(check(run).delivery).toEqual({ p50: 40, p99: 1_500, max: 1_500 })
})

test('what is shown before its sender has an answer took no time', () => {
  expect(check(watched([-5])).delivery.max).toBe(0)
})

test('only what was acknowledged during the trouble counts', () => {
  const run = watched([40, 1_500, 20])
  run.trouble = { from: ackOf(run, 2), to: Infinity }
  expect(check(run).delivery.max).toBe(20)
})

test('a screen that was opened later, or whose viewer had no right, was owed nothing', () => {
  const later = watched([9_000])
  budi(later).openedAt = ackOf(later, 0) + 8_000
  expect(check(later).delivery.max).toBe(0)
  const outside = watched([9_000])
  budi(outside).allowed = [{ from: ackOf(outside, 0) + 8_900, to: null }]
  expect(check(outside).delivery.max).toBe(0)
})
