import type { Message, Receipt } from '../message/message.schema.ts'
import type { Handler, Member, Priority, Status } from '../room/room.schema.ts'

/** What can happen in a room, and what each kind carries. */
export interface EventData {
  'room.started': { topic: string | null; subject: string | null }
  /** Somebody of the desk takes part for the first time. */
  'room.joined': { member: Member }
  /** A guest's room has become an account's. */
  'room.shopperChanged': { from: string; member: Member }
  /** `waitedSince`: the shopper was waiting when the desk put an end to it; an undo goes by it. */
  'room.statusChanged': { from: Status; to: Status; waitedSince?: string }
  'room.priorityChanged': { from: Priority; to: Priority }
  'room.assigned': { assignee: Member | null; previousAssigneeId: string | null }
  /** `epoch`: the desk's alone. */
  'room.handlerChanged': { from: Handler; to: Handler; epoch?: number }
  'message.sent': { message: Message }
  'message.read': { userId: string; upTo: number; side: 'shopper' | 'desk' | null; unread: number }
  'card.acted': { messageSeq: number; receipt: Receipt }
  /** What was said is gone and its lines stay; with `shopper`, who they were is gone too. */
  'room.erased': { shopper: boolean }
  /** Something its viewer may not know; it keeps the numbers without holes. */
  'log.skipped': Record<string, never>
}

export type EventKind = keyof EventData

/** One line of a room's log. `seq` counts 1, 2, 3 … without holes, the same for every viewer. */
export type RoomEvent = {
  [K in EventKind]: {
    roomId: string
    seq: number
    kind: K
    actorId: string | null
    /** Who it was, by name: on a `RoomChange` only. */
    actorName?: string
    clientId?: string
    at: string
    data: EventData[K]
  }
}[EventKind]

export const changeKinds = [
  'room.started',
  'room.statusChanged',
  'room.priorityChanged',
  'room.assigned',
  'room.handlerChanged',
  'room.erased',
] as const satisfies EventKind[]

/** What a thread shows between its messages, as a line of its own. */
export type RoomChange = Extract<RoomEvent, { kind: (typeof changeKinds)[number] }>

interface ControlData {
  'log.head': Record<string, never>
  'log.reset': { epoch: string }
}

/** Not in the log: `log.head` says how far it goes, `log.reset` that the cursor leads nowhere. */
export type ControlEvent = {
  [K in keyof ControlData]: {
    roomId: string
    seq: number
    kind: K
    actorId: null
    at: string
    data: ControlData[K]
  }
}[keyof ControlData]
