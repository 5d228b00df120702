import { setTimeout as pause } from 'node:timers/promises'
import { beginLoad } from './cast/load.ts'
import { gather, type Crowd } from './cast/gather.ts'
import { check } from './checker.ts'
import type { Fault } from './fault.ts'
import type { Ground } from './ground/ground.ts'
import { findLeaks, readGauges } from './proof/leaks.ts'
import { settle } from './proof/settle.ts'
import { readAssignments, readStored } from './proof/stored.ts'
import type { Result } from './proof/table.ts'
import { findBlind, readViews } from './proof/views.ts'
import { numberOf, seeded } from './random.ts'

export interface Pace {
  seed: number
  crowd: Crowd
  /** How long the trouble lasts, how long things go on after it, and how long it is quiet at the end. */
  troubleMs: number
  afterMs: number
  quietMs: number
  everyMs: [number, number]
}

const recoveryMs = 10_000

/** One fault among people at work: before, during and after it; then quiet, and what there is to show. */
export async function runFault(ground: Ground, fault: Fault, pace: Pace): Promise<Result> {
  const began = Date.now()
  const random = seeded(pace.seed ^ numberOf(fault.name))
  const before = await readGauges(ground)
  const exitsBefore = ground.exits.length
  const cast = await gather(ground, pace.crowd, random)
  const problems: string[] = []
  const faultEnds: number[] = []
  const load = beginLoad(cast, pace.everyMs)
  try {
    await pause(Math.min(1_000, pace.troubleMs / 2))
    await fault.inject({
      ground,
      cast,
      random: random.fork('fault'),
      ms: pace.troubleMs,
      over: () => void faultEnds.push(Date.now()),
      expect: (what, isSo) => void (isSo || problems.push(what)),
    })
    await pause(pace.afterMs)
  } finally {
    await load.stop()
  }
  await settle(ground, cast, 60_000)
  await pause(pace.quietMs)
  cast.diary.finish()
  const stored = await readStored(ground, cast)
  const assignments = await readAssignments(ground, cast)
  const views = readViews(cast, assignments)
  problems.push(...findBlind(cast, assignments))
  cast.close()
  const leaks = await findLeaks(ground, before)
  const exits = ground.exits.slice(exitsBefore)
  const verdict = check({ history: cast.diary.lines, views, stored, leaks, exits, faultEnds })
  const { p99 } = verdict.recovery
  if (p99 > (fault.recoveryMs ?? recoveryMs)) problems.push(`recovery took ${Math.round(p99)} ms`)
  return { fault: fault.name, verdict, problems, seconds: (Date.now() - began) / 1_000 }
}
