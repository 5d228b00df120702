import { afterAll, beforeAll, expect, test } from 'vitest'
import { reached } from '../report/reached.ts'
import { openGround, type Ground } from './ground.ts'
import { procedures } from './procedures.ts'
import { roundsOf } from './rounds.ts'
import { triesOf } from './tries.ts'

/** Every test run makes the same inputs; more of them, or others, are asked for by the environment. */
const amount = { runs: Number(process.env['FUZZ_RUNS'] ?? 100), seed: Number(process.env['FUZZ_SEED'] ?? 1) }

let ground: Ground
/** Would take along whoever does it. */
const unwelcome = new Set(['privacy.erase'])

const none = (complaints: string[]) => expect(complaints.length, complaints.slice(0, 5).join('\n')).toBe(0)
const letIn = new Map<string, number>()
const sum = { calls: 0, ms: 0 }
beforeAll(async () => void (ground = await openGround()))
afterAll(() => ground[Symbol.asyncDispose]())

const named = procedures.map((procedure) => [procedure.path, procedure] as const)

test.each(named)(
  'S15: whatever %s is sent, by whomever, by whichever door, it answers as promised',
  async (_, procedure) => {
    const began = Date.now()
    ground.failures.length = 0
    const cast = await ground.cast()
    const tries = triesOf(procedure, cast.pool, amount)
    const taken = tries.filter(({ accepted }) => accepted)
    expect(taken.length, 'say in scene.ts how its fields are filled').toBeGreaterThan(5)
    const rounds = roundsOf(cast, procedure, tries)
    const before = await ground.fingerprint()
    const wrong = await rounds.wrong()
    none(wrong.complaints)
    const after = await ground.fingerprint()
    none(after.filter((line) => !before.includes(line)))
    const right = await rounds.accepted()
    none(right.complaints)
    none(ground.failures)
    if (!unwelcome.has(procedure.path)) expect(right.letIn, 'nobody was let in').not.toEqual([])
    for (const name of right.letIn) letIn.set(name, (letIn.get(name) ?? 0) + 1)
    sum.calls += wrong.calls + right.calls
    sum.ms += Date.now() - began
  },
  60_000 * Math.max(1, amount.runs / 100),
)

test('S15: enough was tried', (context) => {
  const perSecond = Math.round((sum.calls / sum.ms) * 1_000)
  reached(
    context,
    `${sum.calls} inputs to ${procedures.length} procedures by 3 doors, ${perSecond} a second: 5xx 0, written 0`,
  )
  for (const [name, count] of letIn) expect(count, name).toBeGreaterThan(procedures.length * 0.8)
  expect(letIn.size).toBe(3)
  expect(sum.calls).toBeGreaterThan(procedures.length * amount.runs)
})
