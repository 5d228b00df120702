import type { InboxFilter } from '@etalase/client'

export const tabs = ['mine', 'unassigned', 'all'] as const
export type Tab = (typeof tabs)[number]

export const choices = {
  status: ['OPEN', 'RESOLVED', 'CLOSED'],
  priority: ['URGENT', 'HIGH', 'NORMAL', 'LOW'],
  handler: ['BOT', 'AGENT', 'PAUSED'],
  sort: ['activity', 'waiting', 'priority'],
} as const
export type Facet = keyof typeof choices

/** The part of the address that says which rooms are shown, and in which order. */
export type InboxSearch = { tab?: Tab; unread?: true; q?: string } & {
  [F in Facet]?: (typeof choices)[F][number]
}

const oneOf = <T extends string>(known: readonly T[], value: unknown) => known.find((each) => each === value)

/** Addresses are typed, shared and old: what is not known falls away instead of failing. */
export function readInboxSearch(raw: Record<string, unknown>): InboxSearch {
  const q = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim().slice(0, 100) : ''
  const search: InboxSearch = {
    tab: oneOf(tabs, raw.tab),
    status: oneOf(choices.status, raw.status),
    priority: oneOf(choices.priority, raw.priority),
    handler: oneOf(choices.handler, raw.handler),
    sort: oneOf(choices.sort, raw.sort),
    unread: raw.unread === true || raw.unread === 1 ? true : undefined,
    q: q || undefined,
  }
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

interface Staff {
  id: string
  kind: string
}

/** Admins hand rooms out and see all first; agents begin with their own. */
export const tabOf = (search: InboxSearch, staff: Staff): Tab =>
  search.tab ?? (staff.kind === 'ADMIN' ? 'all' : 'mine')

export function toFilter({ tab, ...rest }: InboxSearch, staff: Staff): InboxFilter {
  const assigneeId = { mine: staff.id, unassigned: null, all: undefined }[tabOf({ tab }, staff)]
  return { sort: 'activity', ...rest, assigneeId }
}

export const isNarrowed = ({ status, priority, handler, unread, q }: InboxSearch) =>
  Boolean(status || priority || handler || unread || q)
