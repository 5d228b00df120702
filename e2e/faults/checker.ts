import { delivery } from './checker/delivery.ts'
import { differences } from './checker/differences.ts'
import { duplicates } from './checker/duplicates.ts'
import { ghosts } from './checker/ghosts.ts'
import { holes } from './checker/holes.ts'
import { lost } from './checker/lost.ts'
import { disorder } from './checker/order.ts'
import { recovery } from './checker/recovery.ts'
import { understood } from './checker/run.ts'
import { unauthorised } from './checker/unauthorised.ts'
import type { Evidence, Verdict } from './history.ts'

/** What a run amounts to: a pure function of its evidence. */
export function check(evidence: Evidence, { graceMs = 1000 } = {}): Verdict {
  const run = understood(evidence)
  const findings: string[] = []
  const count = (name: string, sentences: Iterable<string>): number => {
    const all = [...sentences]
    findings.push(...all.slice(0, told).map((sentence) => `${name}: ${sentence}`))
    if (all.length > told) findings.push(`${name}: and ${all.length - told} more like these.`)
    return all.length
  }
  return {
    operations: run.history.filter(({ phase }) => phase === 'invoke').length,
    lost: count('lost', lost(run)),
    duplicates: count('duplicates', duplicates(run)),
    holes: count('holes', holes(run)),
    differences: count('differences', differences(run)),
    disorder: count('disorder', disorder(run)),
    unauthorised: count('unauthorised', unauthorised(run, graceMs)),
    ghosts: count('ghosts', ghosts(run)),
    leaks: count('leaks', run.leaks),
    exits: count('exits', run.exits),
    recovery: recovery(run),
    delivery: delivery(run),
    findings,
  }
}

/** Of each kind of trouble so many are told: enough to look into, few enough to read. */
const told = 10

const counts = [
  'lost',
  'duplicates',
  'holes',
  'differences',
  'disorder',
  'unauthorised',
  'ghosts',
  'leaks',
  'exits',
] as const satisfies (keyof Verdict)[]

/** The names of the counts that are not zero. */
export const troubles = (verdict: Verdict): string[] => counts.filter((name) => verdict[name] > 0)

export const isClean = (verdict: Verdict): boolean => troubles(verdict).length === 0
