import { expect, test } from 'vitest'
import type { View } from '../history.ts'
import { check, troubles } from '../checker.ts'
import { rehearse, type Step } from './rehearsal.ts'

const said: Step = { does: 'said', who: 'ann', room: 'attic' }

/** What the checker says once budi's view of four messages is changed so. */
function judged(change: (view: View) => void, steps: Step[] = []) {
  const evidence = rehearse([said, said, said, said, ...steps])
  change(evidence.views.find(({ who, room }) => who === 'budi' && room === 'attic')!)
  const verdict = check(evidence)
  return { troubles: troubles(verdict), findings: verdict.findings }
}

test('a view that lacks a message, the first, a middle or the last one, differs', () => {
  for (const gone of [0, 1, 3]) {
    const { troubles, findings } = judged(({ entries }) => entries.splice(gone, 1))
    expect(troubles).toEqual(['differences'])
    expect(findings).toEqual([
      `differences: budi's view of attic does not have ${gone + 1} (“line ${gone}”).`,
    ])
  }
})

test('a view in another order, with other words or with what is not in the log differs', () => {
  expect(judged(({ entries }) => entries.reverse()).troubles).toEqual(['differences'])
  expect(judged(({ entries }) => (entries[1]!.text = 'Other words')).troubles).toEqual(['differences'])
  expect(judged(({ entries }) => (entries[1]!.id = 'another id')).troubles).toEqual(['differences'])
  const invented = { seq: 9, id: null, text: 'Never said', at: 20_000 }
  expect(judged(({ entries }) => entries.push(invented)).troubles).toEqual(['differences'])
})

test('a view that shows one change shows every change of that kind', () => {
  const changed: Step = { does: 'changed', who: 'ann', room: 'attic' }
  const change = (seq: number) => ({ seq, id: null, text: null, at: 40_000 })
  expect(judged(({ entries }) => entries.push(change(5), change(6)), [changed, changed]).troubles).toEqual([])
  expect(judged(({ entries }) => entries.push(change(6)), [changed, changed]).troubles).toEqual([
    'differences',
  ])
})

test('whoever lost the right may have stopped anywhere, but not have left anything out', () => {
  const steps: Step[] = [{ does: 'taken', who: 'budi', room: 'attic' }, said]
  expect(judged(() => {}, steps).troubles).toEqual([])
  expect(judged(({ entries }) => entries.pop(), steps).troubles).toEqual([])
  expect(judged(({ entries }) => entries.shift(), steps).troubles).toEqual(['differences'])
})

test('what is shown later than the time of grace after the right was taken away is unauthorised', () => {
  const taken: Step = { does: 'taken', who: 'budi', room: 'attic' }
  const shownAt = (later: number) =>
    judged(
      ({ allowed, entries }) =>
        entries.push({ seq: 5, id: null, text: 'line 5', at: allowed[0]!.to! + later }),
      [taken, said],
    )
  expect(shownAt(1000).troubles).toEqual([])
  expect(shownAt(1001).findings).toEqual([
    'unauthorised: budi was shown 5 of attic 1001 ms after the right was taken away.',
  ])
})

test('what is shown before the right was given is unauthorised', () => {
  const given = (before: number) =>
    judged(({ allowed, entries }) => (allowed[0]!.from = entries[0]!.at + before)).troubles
  expect(given(1000)).toEqual([])
  expect(given(1001)).toEqual(['unauthorised'])
})

test('whoever never had the right may be shown nothing', () => {
  const { findings } = judged((view) => (view.allowed = []))
  expect(findings).toHaveLength(4)
  expect(findings[0]).toBe('unauthorised: budi was shown 1 of attic without having the right.')
})

test('a view that changed otherwise than at its end, and one that still shows what is over', () => {
  expect(judged((view) => (view.breaks = 1)).troubles).toEqual(['disorder'])
  expect(judged((view) => (view.ghosts = 1)).troubles).toEqual(['ghosts'])
})
