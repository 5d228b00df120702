import type { ControlEvent, RoomEvent } from '@etalase/api/contract'

export type Verdict = 'apply' | 'drop' | 'gap' | 'reset'

/** What to do with what comes after `last`: nothing is shown out of order, nothing twice. */
export function admit(last: number, event: RoomEvent | ControlEvent): Verdict {
  if (event.kind === 'log.reset') return 'reset'
  if (event.seq <= last) return 'drop'
  // A head beyond the cursor means that events before it went missing on the way.
  return event.kind !== 'log.head' && event.seq === last + 1 ? 'apply' : 'gap'
}

export function isLogged(event: RoomEvent | ControlEvent): event is RoomEvent {
  return event.kind !== 'log.head' && event.kind !== 'log.reset'
}
