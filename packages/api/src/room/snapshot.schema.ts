import type { RoomChange } from '../log/log.schema.ts'
import type { Message } from '../message/message.schema.ts'
import type { Member, Room } from './room.schema.ts'

/** A room as of `cursor`: follow the log from there and nothing is missed. */
export interface Snapshot {
  room: Room
  members: Member[]
  /** The newest page, oldest first. */
  messages: Message[]
  /** What happened after the oldest of these messages, or ever where there are no older ones; oldest first, and of more than 200 the newest 200. */
  changes: RoomChange[]
  cursor: number
  /** Another one after a restore: what is known from before it may not have been any more. */
  epoch: string
}

/** Older messages, with the changes between the oldest of them and where the page ends, of more than 200 the newest 200. */
export interface HistoryPage {
  messages: Message[]
  changes: RoomChange[]
  more: boolean
}
