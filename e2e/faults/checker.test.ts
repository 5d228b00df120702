import { expect, test } from 'vitest'
import { rehearse } from './checker/rehearsal.ts'
import { check, isClean, troubles } from './checker.ts'
import type { Evidence, Stored } from './history.ts'

/** Ann says three things in the attic, one of them twice; budi changes something, answers, and loses the right. */
const good = () =>
  rehearse([
    { does: 'said', who: 'ann', room: 'attic' },
    { does: 'said twice', who: 'ann', room: 'attic' },
    { does: 'changed', who: 'budi', room: 'attic' },
    { does: 'said', who: 'budi', room: 'attic' },
    { does: 'refused', who: 'ann', room: 'cellar' },
    { does: 'said', who: 'ann', room: 'cellar' },
    { does: 'taken', who: 'budi', room: 'cellar' },
    { does: 'said', who: 'ann', room: 'attic' },
  ])

const viewOf = ({ views }: Evidence, who: string, room: string) =>
  views.find((view) => view.who === who && view.room === room)!
const message = (about: Partial<Stored>): Stored => ({
  room: 'attic',
  seq: 6,
  kind: 'message.sent',
  id: null,
  sender: 'ann',
  text: null,
  ...about,
})

/** The only count that is not zero once this is changed. */
function only(change: (evidence: Evidence) => void) {
  const evidence = good()
  change(evidence)
  const verdict = check(evidence)
  const counts = Object.entries(verdict).filter(([name]) => troubles(verdict).includes(name))
  return { counts: Object.fromEntries(counts), findings: verdict.findings }
}

test('a run in which everything goes as promised is clean', () => {
  const verdict = check(good())
  expect(verdict).toMatchObject({ operations: 8, findings: [] })
  expect(isClean(verdict)).toBe(true)
})

test('what was acknowledged and is not in the log is lost', () => {
  const { counts, findings } = only(({ history }) =>
    history.push(
      { at: 90_000, who: 'ann', op: 'send', phase: 'invoke', room: 'attic', id: 'x', text: 'Gone' },
      { at: 90_001, who: 'ann', op: 'send', phase: 'ok', room: 'attic', id: 'x', text: 'Gone', seq: 9 },
    ),
  )
  expect(counts).toEqual({ lost: 1 })
  expect(findings).toEqual([
    "lost: ann's “Gone” in attic was acknowledged as 9, and the log does not have it.",
  ])
})

test('what stands in the log with other words or another number is lost', () => {
  const lineOf = ({ history }: Evidence) => history.find(({ phase }) => phase === 'ok')!
  expect(only((evidence) => (lineOf(evidence).seq = 4)).counts).toEqual({ lost: 1 })
  const reworded = (evidence: Evidence) => {
    evidence.stored[0]!.text = 'Other words'
    for (const who of ['ann', 'budi']) viewOf(evidence, who, 'attic').entries[0]!.text = 'Other words'
  }
  expect(only(reworded).counts).toEqual({ lost: 1 })
})

test('a change that was acknowledged and is not in the log is lost', () => {
  const line = { who: 'budi', op: 'assign', room: 'attic', id: 'y' } as const
  expect(only(({ history }) => history.push({ at: 9, ...line, phase: 'ok', seq: 9 })).counts).toEqual({
    lost: 1,
  })
})

test('the same id at two numbers is a duplicate, whether or not a view shows it', () => {
  const again = (evidence: Evidence) => {
    evidence.stored.push(message({ id: 'id-0', text: 'line 0' }))
    for (const who of ['ann', 'budi'])
      viewOf(evidence, who, 'attic').entries.push({ seq: 6, id: null, text: 'line 0', at: 50_000 })
  }
  expect(only(again).counts).toEqual({ duplicates: 1 })
})

test('the same id of one sender in two rooms is a duplicate', () => {
  const elsewhere = ({ stored }: Evidence) =>
    stored.push(message({ room: 'hall', seq: 1, kind: 'card.acted', id: 'id-0' }))
  expect(only(elsewhere).counts).toEqual({ duplicates: 1 })
})

test('a message that was said once and is twice in a log without ids is a duplicate', () => {
  const nameless = (evidence: Evidence) => {
    for (const line of evidence.stored) line.id = null
    evidence.stored.push(message({ text: 'line 0' }))
    for (const who of ['ann', 'budi'])
      viewOf(evidence, who, 'attic').entries.push({ seq: 6, id: null, text: 'line 0', at: 50_000 })
  }
  expect(only(nameless).counts).toEqual({ duplicates: 1 })
})

test('a message that was shown twice is a duplicate', () => {
  const { counts, findings } = only((evidence) => {
    const { entries } = viewOf(evidence, 'ann', 'attic')
    entries.push(entries[0]!)
  })
  expect(counts).toEqual({ duplicates: 1 })
  expect(findings).toEqual(['duplicates: ann was shown 1 of attic twice.'])
})

test('each number that no line of a room has is a hole', () => {
  const ajar = ({ stored }: Evidence) => stored.push(message({ seq: 8, kind: 'message.read' }))
  expect(only(ajar).counts).toEqual({ holes: 2 })
})
