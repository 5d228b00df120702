import { z } from 'zod'
import { id, text } from '../field.schema.ts'
import { changesCursor } from '../log/changed.schema.ts'
import type { MessageKind } from '../message/message.schema.ts'
import type { UserKind } from '../session/session.schema.ts'
import {
  channels,
  handlers,
  priorities,
  statuses,
  type Channel,
  type Handler,
  type Priority,
  type Status,
} from '../room/room.schema.ts'

/** A row of the desk's list. */
export interface InboxRoom {
  id: string
  shopper: { id: string; kind: UserKind; name: string; avatar: string | null }
  assignee: { id: string; name: string } | null
  channel: Channel
  status: Status
  handler: Handler
  priority: Priority
  topic: string | null
  subject: string | null
  lastMessage: { preview: string; kind: MessageKind; by: UserKind; senderId: string | null } | null
  lastActivityAt: string
  waitingSince: string | null
  unread: number
  createdAt: string
}

/** Rooms as they are now, and those that are no longer this viewer's. */
export interface InboxChange {
  rooms: InboxRoom[]
  gone: string[]
  /** The log is another one since a restore, and the cursor led nowhere: load the list again. */
  stale?: true
}

/** Who types where, in the rooms that this viewer may see; each one replaces the last. */
export interface InboxTyping {
  rooms: { roomId: string; names: string[] }[]
}

export interface InboxStats {
  total: number
  status: Record<Status, number>
  priority: Record<Priority, number>
  handler: Record<Handler, number>
  unread: number
  unassigned: number
  mine: number
}

/** The rooms that shoppers started on one day. */
export interface InboxDay {
  /** YYYY-MM-DD in the time zone that was asked for. */
  day: string
  rooms: number
  answered: number
  /** Median seconds until the first answer. */
  firstResponse: number | null
}

export interface InboxDays {
  days: InboxDay[]
  firstResponse: number | null
}

export const inboxFilter = z.strictObject({
  status: z.enum(statuses).optional(),
  priority: z.enum(priorities).optional(),
  handler: z.enum(handlers).optional(),
  channel: z.enum(channels).optional(),
  /** Null asks for rooms that nobody has. */
  assigneeId: id.nullable().optional(),
  unread: z.boolean().optional(),
  q: text.trim().max(100).optional(),
  sort: z.enum(['activity', 'waiting', 'priority']).default('activity'),
})
export type InboxFilter = z.input<typeof inboxFilter>

export const inboxListInput = z.strictObject({
  ...inboxFilter.shape,
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(50).default(50),
  /** Sent along by tRPC's infinite queries; pages go forward only. */
  direction: z.literal('forward').optional(),
})

/** A name of the IANA; PostgreSQL reads a mere offset the wrong way round. */
const timeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z]/)
  .transform(ownName)

/** PostgreSQL does not know every other name of a zone. */
function ownName(timeZone: string, ctx: z.RefinementCtx): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    ctx.addIssue('This is no time zone.')
    return z.NEVER
  }
}

export const inboxDaysInput = z.strictObject({ timeZone, days: z.int().min(7).max(90).default(30) })

/** `cursor` is the `since` of a list; without one, changes from now on. */
export const inboxEventsInput = z.strictObject({
  cursor: changesCursor.optional(),
  lastEventId: changesCursor.nullish(),
})
