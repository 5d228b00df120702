import type { InboxFilter } from '@etalase/client'

export const tabs = ['mine', 'unassigned', 'all'] as const
export type Tab = (typeof tabs)[number]

export const choices = {
  status: ['OPEN', 'RESOLVED', 'CLOSED'],
  priority: ['URGENT', 'HIGH', 'NORMAL', 'LOW'],
  handler: ['BOT', 'AGENT', 'PAUSED'],
  channel: ['WEB', 'WHATSAPP', 'TELEGRAM', 'EMAIL'],
  sort: ['activity', 'waiting', 'priority'],
} as const
type Choices = typeof choices

const statuses = [...choices.status, 'ANY'] as const
export type StatusChoice = (typeof statuses)[number]

export const NOBODY = 'nobody'

/** The part of the address that says which rooms are shown, and in which order. */
export interface InboxSearch {
  tab?: Tab
  status?: StatusChoice
  priority?: Choices['priority'][number]
  handler?: Choices['handler'][number]
  channel?: Choices['channel'][number]
  /** Somebody's id, or nobody; a question within all rooms. */
  assignee?: string
  sort?: Choices['sort'][number]
  unread?: true
  q?: string
}

const oneOf = <T extends string>(known: readonly T[], value: unknown) => known.find((each) => each === value)
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isAssignee = (value: unknown) => value === NOBODY || (typeof value === 'string' && uuid.test(value))

/** Addresses are typed, shared and old: what is not known falls away instead of failing. */
export function readInboxSearch(raw: Record<string, unknown>): InboxSearch {
  const q = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim().slice(0, 100) : ''
  const search: InboxSearch = {
    tab: oneOf(tabs, raw.tab),
    status: oneOf(statuses, raw.status),
    priority: oneOf(choices.priority, raw.priority),
    handler: oneOf(choices.handler, raw.handler),
    channel: oneOf(choices.channel, raw.channel),
    assignee: isAssignee(raw.assignee) ? String(raw.assignee) : undefined,
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

/** Admins hand rooms out and see all first. All that agents see is theirs, so they have no other tab. */
export const tabOf = (search: InboxSearch, staff: Staff): Tab =>
  staff.kind === 'ADMIN' ? (search.tab ?? 'all') : 'mine'

/** The list is the work still open, as its counts are; whoever searches means the past as well. */
export const statusOf = ({ status, q }: InboxSearch): StatusChoice => status ?? (q ? 'ANY' : 'OPEN')

/** Only among all rooms can one ask for somebody's. */
export const assigneeOf = (search: InboxSearch, staff: Staff) =>
  tabOf(search, staff) === 'all' ? search.assignee : undefined

export function toFilter(search: InboxSearch, staff: Staff): InboxFilter {
  const { priority, handler, channel, unread, q, sort = 'activity' } = search
  const assignee = assigneeOf(search, staff)
  const all = assignee === NOBODY ? null : assignee
  const assigneeId = { mine: staff.id, unassigned: null, all }[tabOf(search, staff)]
  const status = statusOf(search)
  const narrow = { priority, handler, channel, unread, q, assigneeId }
  return { ...narrow, status: status === 'ANY' ? undefined : status, sort }
}

export const isNarrowed = (search: InboxSearch, staff: Staff) =>
  Boolean(search.status || search.unread || search.q) || facetsOf(search, staff).length > 0

/** What the filter sheet has chosen. */
export const facetsOf = (search: InboxSearch, staff: Staff) =>
  (['priority', 'handler', 'channel', 'assignee'] as const).filter((facet) =>
    facet === 'assignee' ? assigneeOf(search, staff) : search[facet],
  )

/** What clears every filter, and keeps the tab and the order. */
export const nothing: InboxSearch = {
  status: undefined,
  priority: undefined,
  handler: undefined,
  channel: undefined,
  assignee: undefined,
  unread: undefined,
  q: undefined,
}
