import type { Evidence } from '../history.ts'
import { indexed, type Log } from './log.ts'
import { sendsIn, type Send } from './sends.ts'

/** The evidence of a run, with what every check would otherwise work out for itself. */
export interface Run extends Evidence {
  sends: Send[]
  log: Log
}

export function understood(evidence: Evidence): Run {
  const history = evidence.history.toSorted((a, b) => a.at - b.at)
  return { ...evidence, history, sends: sendsIn(history), log: indexed(evidence.stored) }
}
