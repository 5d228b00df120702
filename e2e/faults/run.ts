import { setTimeout as pause } from 'node:timers/promises'
import { beginLoad } from './cast/load.ts'
import { gather, type Crowd } from './cast/gather.ts'
import { check } from './checker.ts'
import type { Fault } from './fault.ts'
import type { Verdict } from './history.ts'
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
  isLong: boolean
}

const recoveryMs = 10_000

/** One fault among people at work: before, during and after it; then quiet, and what there is to show. */
export async function runFault(ground: Ground, fault: Fault, pace: Pace): Promise<Result> {
  const began = Date.now()
  const random = seeded(pace.seed ^ numberOf(fault.name))
  const before = await readGauges(ground)
  const exitsBefore = ground.exits.length
  using leaving = new DisposableStack()
  const cast = await gather(ground, pace.crowd, random)
  leaving.defer(() => cast.close()) // also where a fault fails in the middle, or the next one would find them here
  const problems: string[] = []
  const notes: string[] = []
  const faultEnds: number[] = []
  const load = beginLoad(cast, pace.everyMs)
  const trouble = { from: 0, to: 0 }
  try {
    await pause(Math.min(1_000, pace.troubleMs / 2))
    trouble.from = Date.now()
    await fault.inject({
      ground,
      cast,
      random: random.fork('fault'),
      ms: pace.isLong ? Math.max(pace.troubleMs, fault.atLeastMs ?? 0) : pace.troubleMs,
      isLong: pace.isLong,
      over: () => void faultEnds.push(Date.now()),
      expect: (what, isSo) => void (isSo || problems.push(what)),
      note: (what) => void notes.push(what),
    })
    trouble.to = Date.now()
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
  const evidence = { history: cast.diary.lines, views, stored, leaks, exits, faultEnds, trouble }
  const verdict = check(evidence, fault)
  problems.push(...tooSlow(verdict, fault))
  return { fault: fault.name, verdict, problems, notes, seconds: (Date.now() - began) / 1_000 }
}

function tooSlow({ recovery, delivery }: Verdict, fault: Fault): string[] {
  const late: string[] = []
  if (recovery.p99 > (fault.recoveryMs ?? recoveryMs))
    late.push(`recovery took ${Math.round(recovery.p99)} ms; the slowest: ${recovery.slowest}`)
  if (delivery.p99 > (fault.deliveryMs ?? Infinity))
    late.push(`one delivery in a hundred took over ${Math.round(delivery.p99)} ms`)
  return late
}
