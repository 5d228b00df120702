import { expect, test } from 'vitest'
import { check, troubles } from '../checker.ts'
import type { Evidence, Line } from '../history.ts'
import { rehearse, type Step } from './rehearsal.ts'

const step = (does: Step['does']): Step => ({ does, who: 'ann', room: 'attic' })
const of = (evidence: Evidence) => troubles(check(evidence))

/** Exchanges what was sent first and last: ids and words, in the log and in every view. */
function exchanged(evidence: Evidence): Evidence {
  const { stored, views, history } = evidence
  for (const lines of [stored, ...views.map(({ entries }) => entries)]) {
    const [first, last] = [lines[0], lines.at(-1)]
    if (first && last) [first.id, first.text, last.id, last.text] = [last.id, last.text, first.id, first.text]
  }
  for (const line of history) delete line.seq
  return evidence
}

test('messages of one sender in another order than they were sent are disorder', () => {
  expect(of(exchanged(rehearse([step('said'), step('said')])))).toEqual(['disorder'])
  const verdict = check(exchanged(rehearse([step('said'), step('said')])))
  expect(verdict.findings).toEqual([
    "disorder: ann's “line 1” stands at 1 of attic, before 2, which was sent earlier.",
  ])
})

test('two senders at once may come in any order', () => {
  const other: Step = { ...step('said'), who: 'budi' }
  expect(of(exchanged(rehearse([step('said'), other])))).toEqual([])
})

test('what its sender gave up on may be written later than what came after', () => {
  expect(of(exchanged(rehearse([step('came unheard'), step('said')])))).toEqual([])
})

test('what was refused and is in the log is a ghost', () => {
  const evidence = rehearse([step('said')])
  for (const line of evidence.history) if (line.phase === 'ok') line.phase = 'fail'
  expect(of(evidence)).toEqual(['ghosts'])
})

test('what was refused after a try that nobody heard of may be there or not', () => {
  const evidence = rehearse([step('said twice')])
  for (const line of evidence.history) if (line.phase === 'ok') line.phase = 'fail'
  expect(of(evidence)).toEqual([])
})

test('what did not close, and what ended without being asked to, is counted', () => {
  const evidence = rehearse([])
  expect(of({ ...evidence, leaks: ['a bell of attic'] })).toEqual(['leaks'])
  expect(of({ ...evidence, exits: ['server 2 with 1'] })).toEqual(['exits'])
})

test('recovery is from the end of a fault until everybody has an answer and the head', () => {
  const evidence = rehearse([step('said'), step('said'), step('fault over'), step('said')])
  const [fault] = evidence.faultEnds
  const view = evidence.views.find(({ who }) => who === 'budi')!
  view.entries[1]!.at = fault! + 9000
  expect(check(evidence).recovery).toMatchObject({ p50: 5020, p99: 9000, max: 9000 })
})

test('whoever has no answer again counts until the end', () => {
  const evidence = rehearse([step('said'), step('fault over'), step('never came'), step('never came')])
  const end = evidence.history.at(-1)!.at
  const { max, slowest } = check(evidence).recovery
  expect(max).toBe(end - evidence.faultEnds[0]!)
  expect(slowest).toBe('ann had no answer after trouble 1 of 1')
})

test('who came later, or had nothing more to ask, says nothing about a fault', () => {
  const evidence = rehearse([step('said'), step('fault over'), { ...step('said'), who: 'budi' }])
  for (const view of evidence.views) view.entries = []
  expect(check(evidence).recovery).toMatchObject({ p50: 0, p99: 0, max: 0 })
})

test('a hundred thousand lines are judged in a few seconds', () => {
  const steps = Array.from({ length: 200 }, () => step('said'))
  const small = rehearse(steps)
  const many = <T>(make: (room: string) => T[]) =>
    Array.from({ length: 250 }, (_, n) => make(`room ${n}`)).flat()
  const evidence: Evidence = {
    ...small,
    history: many((room) => small.history.map((line): Line => ({ ...line, room, id: `${room} ${line.id}` }))),
    stored: many((room) => small.stored.map((line) => ({ ...line, room, id: `${room} ${line.id}` }))),
    views: many((room) =>
      small.views
        .filter((view) => view.room === 'attic')
        .map((view) => ({ ...view, room, entries: view.entries.map((entry) => ({ ...entry, id: null })) })),
    ),
    faultEnds: Array.from({ length: 50 }, (_, n) => n * 10_000),
  }
  expect(evidence.history).toHaveLength(100_000)
  const began = performance.now()
  expect(of(evidence)).toEqual([])
  expect(performance.now() - began).toBeLessThan(8_000)
})
