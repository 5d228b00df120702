import type { InboxFilter } from '@etalase/client'

export const tabs = ['mine', 'unassigned', 'all'] as const
export type Tab = (typeof tabs)[number]

export const choices = {
  status: ['OPEN', 'RESOLVED', 'CLOSED'],
  priority: ['URGENT', 'HIGH', 'NORMAL', 'LOW'],
  handler: ['BOT', 'AGENT', 'PAUSED'],
  sort: ['activity', 'waiting', 'priority'],
} as const
type Choices = typeof choices

const statuses = [...choices.status, 'ANY'] as const
export type StatusChoice = (typeof statuses)[number]

/** The part of the address that says which rooms are shown, and in which order. */
export interface InboxSearch {
  tab?: Tab
  status?: StatusChoice
  priority?: Choices['priority'][number]
  handler?: Choices['handler'][number]
  sort?: Choices['sort'][number]
  unread?: true
  q?: string
}

const oneOf = <T extends string>(known: readonly T[], value: unknown) => known.find((each) => each === value)

/** Addresses are typed, shared and old: what is not known falls away instead of failing. */
export function readInboxSearch(raw: Record<string, unknown>): InboxSearch {
  const q = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim().slice(0, 100) : ''
  const search: InboxSearch = {
    tab: oneOf(tabs, raw.tab),
    status: oneOf(statuses, raw.status),
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

/** The list is the work still open, as its counts are; whoever searches means the past as well. */
export const statusOf = ({ status, q }: InboxSearch): StatusChoice => status ?? (q ? 'ANY' : 'OPEN')

export function toFilter(search: InboxSearch, staff: Staff): InboxFilter {
  const { priority, handler, unread, q, sort = 'activity' } = search
  const assigneeId = { mine: staff.id, unassigned: null, all: undefined }[tabOf(search, staff)]
  const status = statusOf(search)
  return { status: status === 'ANY' ? undefined : status, priority, handler, unread, q, sort, assigneeId }
}

export const isNarrowed = ({ status, priority, handler, unread, q }: InboxSearch) =>
  Boolean(status || priority || handler || unread || q)

/** What clears every filter, and keeps the tab and the order. */
export const nothing: InboxSearch = {
  status: undefined,
  priority: undefined,
  handler: undefined,
  unread: undefined,
  q: undefined,
}
