import type { AuditAction, Inputs } from '@etalase/client'
import { acts } from './acts.ts'
import { isDay, startOf } from './day.ts'

/** The part of the address that says which acts are shown; days are the viewer's own, and both count. */
export interface AuditSearch {
  actor?: string
  action?: AuditAction
  target?: string
  from?: string
  to?: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Addresses are typed, shared and old: what is not known falls away instead of failing. */
export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const { actor, action, target, from, to } = raw
  const search: AuditSearch = {
    actor: typeof actor === 'string' && uuid.test(actor) ? actor : undefined,
    action: acts.find((each) => each === action),
    target: typeof target === 'string' && target ? target.slice(0, 64) : undefined,
    from: isDay(from) ? from : undefined,
    to: isDay(to) ? to : undefined,
  }
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

export function toInput({ actor, action, target, from, to }: AuditSearch): Inputs['audit']['list'] {
  return {
    actorId: actor,
    action,
    targetId: target,
    from: from && startOf(from).toISOString(),
    to: to && startOf(to, 1).toISOString(),
  }
}

/** What clears every filter. */
export const nothing: AuditSearch = {
  actor: undefined,
  action: undefined,
  target: undefined,
  from: undefined,
  to: undefined,
}
