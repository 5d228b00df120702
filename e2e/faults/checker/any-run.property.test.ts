import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { check, isClean, troubles } from '../checker.ts'
import type { Evidence } from '../history.ts'
import { doings, people, rehearse, rooms } from './rehearsal.ts'

const step = fc.record({
  does: fc.constantFrom('said' as const, ...doings),
  who: fc.constantFrom(...people),
  room: fc.constantFrom(...rooms),
})
const run = fc.array(step, { maxLength: 30 }).map(rehearse)

/** Damage to a run, and the count that must tell of it; null where there is nothing to damage. */
type Damage = (run: Evidence, pick: <T>(of: T[]) => T) => string | null

const acked = ({ stored, history }: Evidence) =>
  stored.filter(({ id }) =>
    history.some((line) => line.id === id && line.phase === 'ok' && line.op === 'send'),
  )
const openViews = ({ views }: Evidence) =>
  views.filter(({ allowed, entries }) => allowed.at(-1)!.to === null && entries.length > 0)

const damages: Record<string, Damage> = {
  'a line is gone from the log'(run, pick) {
    const lines = acked(run)
    if (lines.length === 0) return null
    run.stored.splice(run.stored.indexOf(pick(lines)), 1)
    return 'lost'
  },
  'a line has other words'(run, pick) {
    const lines = acked(run)
    if (lines.length === 0) return null
    pick(lines).text = 'Other words'
    return 'lost'
  },
  'a line is written again'(run, pick) {
    if (run.stored.length === 0) return null
    run.stored.push({ ...pick(run.stored), seq: run.stored.length + 1 })
    return 'duplicates'
  },
  'a number is left out'(run, pick) {
    if (run.stored.length === 0) return null
    const { room, seq } = pick(run.stored)
    for (const line of run.stored) if (line.room === room && line.seq >= seq) line.seq += 1
    return 'holes'
  },
  'an entry is missing'(run, pick) {
    const views = openViews(run)
    if (views.length === 0) return null
    const { entries } = pick(views)
    entries.splice(entries.indexOf(pick(entries)), 1)
    return 'differences'
  },
  'an entry comes last'(run, pick) {
    const views = openViews(run).filter(({ entries }) => entries.length > 1)
    if (views.length === 0) return null
    const { entries } = pick(views)
    entries.push(...entries.splice(entries.indexOf(pick(entries.slice(0, -1))), 1))
    return 'differences'
  },
  'an entry is shown again'(run, pick) {
    const views = openViews(run)
    if (views.length === 0) return null
    const { entries } = pick(views)
    entries.push(pick(entries))
    return 'duplicates'
  },
  'an entry is shown too late'(run, pick) {
    const views = run.views.filter(
      ({ entries, allowed }) => entries.length > 0 && allowed.at(-1)!.to !== null,
    )
    if (views.length === 0) return null
    const { entries, allowed } = pick(views)
    pick(entries).at = allowed.at(-1)!.to! + 1001
    return 'unauthorised'
  },
  'what was written is called refused'(run, pick) {
    const lines = run.history.filter(({ id, op }) => {
      const phases = run.history.filter((line) => line.id === id).map(({ phase }) => phase)
      return op === 'send' && phases.join() === 'invoke,ok'
    })
    if (lines.length === 0) return null
    const { id } = pick(lines)
    for (const line of run.history) if (line.id === id && line.phase === 'ok') line.phase = 'fail'
    return 'ghosts'
  },
}

test('every run in which everything goes as promised is clean', () => {
  fc.assert(fc.property(run, (evidence) => isClean(check(evidence))))
})

test.each(Object.entries(damages))('a run is not clean once %s', (_name, damage) => {
  let damaged = 0
  fc.assert(
    fc.property(run, fc.infiniteStream(fc.nat()), (evidence, chance) => {
      const expected = damage(evidence, (of) => of[chance.next().value! % of.length]!)
      if (expected === null) return
      damaged += 1
      expect(troubles(check(evidence))).toContain(expected)
    }),
  )
  expect(damaged, 'runs that had something to damage').toBeGreaterThan(5)
})
