import type { Retention } from '@etalase/api/house'

/** What can be let go of, and how one says after how many days. */
export const periods = {
  closedRooms: {
    option: 'closed-rooms',
    variable: 'RETENTION_CLOSED_ROOMS',
    things: 'closed rooms',
    what: 'closed so long ago, rooms are emptied: what was said goes, the figures stay',
  },
  guests: {
    option: 'guests',
    variable: 'RETENTION_GUESTS',
    things: 'guests',
    what: 'not seen for so long, guests are erased',
  },
  sessions: {
    option: 'sessions',
    variable: 'RETENTION_SESSIONS',
    things: 'sessions that ended',
    what: 'over for so long, sessions are deleted',
  },
  invitations: {
    option: 'invitations',
    variable: 'RETENTION_INVITATIONS',
    things: 'invitations',
    what: 'used or over for so long, invitations to the desk are deleted',
  },
} as const satisfies Record<keyof Retention, object>

/** An option goes before the environment; what neither names is kept for ever. */
export function readPeriods(
  options: Record<string, unknown>,
  environment: Record<string, string | undefined>,
): Retention {
  const entries = Object.entries(periods).map(([kind, { option, variable }]) => {
    const given = options[option] ?? (environment[variable] || undefined)
    return [kind, given === undefined ? undefined : daysOf(option, given)]
  })
  return Object.fromEntries(entries) as Retention
}

function daysOf(option: string, given: unknown): number {
  if (typeof given === 'string' && /^[1-9]\d{0,4}$/.test(given)) return Number(given)
  throw new Error(
    `--${option} wants a number of days from 1 on, such as --${option} 365, and not "${String(given)}".`,
  )
}
