import { z } from 'zod'
import { id, seq, text } from '../field.schema.ts'
import { messageBody } from '../message/message.schema.ts'
import type { UserKind } from '../session/session.schema.ts'

export const channels = ['WEB', 'WHATSAPP', 'TELEGRAM', 'EMAIL'] as const
export const statuses = ['OPEN', 'RESOLVED', 'CLOSED'] as const
export const handlers = ['BOT', 'AGENT', 'PAUSED'] as const
export const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const
export type Channel = (typeof channels)[number]
export type Status = (typeof statuses)[number]
export type Handler = (typeof handlers)[number]
export type Priority = (typeof priorities)[number]

export interface Room {
  id: string
  shopperId: string
  assigneeId: string | null
  channel: Channel
  status: Status
  handler: Handler
  /** Staff's alone, as is the priority: a shopper's room has none. */
  handlerEpoch?: number
  priority?: Priority
  topic: string | null
  subject: string | null
  previousRoomId: string | null
  /** Messages each side has not read. */
  unread: { shopper: number; desk: number }
  createdAt: string
  firstResponseAt: string | null
  resolvedAt: string | null
  closedAt: string | null
  /** What was said in it is gone, and nobody goes on from there. */
  erased?: true
}

export interface Member {
  id: string
  kind: UserKind
  name: string
  avatar: string | null
  lastReadSeq: number
}

/** The number under which a change stands in the log, and by which it is undone; null where nothing changed. */
export interface Changed {
  seq: number | null
}

const roomId = id
const line = text.trim().min(1)

export const roomInput = z.strictObject({ roomId })
export const startInput = z.strictObject({
  clientId: id,
  topic: line.max(80).optional(),
  subject: line.max(200).optional(),
  body: messageBody.optional(),
})
export const historyInput = z.strictObject({
  roomId,
  before: seq.positive().optional(),
  limit: z.int().min(1).max(50).default(50),
})
export const sinceInput = z.strictObject({
  roomId,
  after: seq,
  limit: z.int().min(1).max(200).default(200),
})
/** A resumable stream: tRPC puts the last tracked id into `lastEventId` when it reconnects. */
export const eventsInput = z.strictObject({
  roomId,
  after: seq.optional(),
  lastEventId: z.string().max(100).nullish(),
})
export const typingInput = z.strictObject({ roomId, isTyping: z.boolean() })
export const markReadInput = z.strictObject({ roomId, upTo: seq })
/** `seq` as the change answered it. */
export const undoInput = z.strictObject({ roomId, seq: seq.positive() })
export const setStatusInput = z.strictObject({ roomId, status: z.enum(statuses) })
export const setPriorityInput = z.strictObject({ roomId, priority: z.enum(priorities) })
export const assignInput = z.strictObject({ roomId, assigneeId: id.nullable() })
export const setHandlerInput = z.strictObject({ roomId, handler: z.enum(handlers) })
