import { toMessage, type MessageRow } from '../message/message-row.ts'
import { isStaff } from '../room/access.ts'
import type { Viewer } from '../session/session.schema.ts'
import { changeKinds, type EventData, type RoomEvent } from './log.schema.ts'

/** A row of Event, as a query or as `to_jsonb` gives it (then the time is a string). */
export interface EventRow {
  seq: number
  kind: string
  actorId: string | null
  actorName?: string | null
  clientId?: string | null
  createdAt: Date | string
  data: object
  message?: MessageRow | null
}

const staffOnly = new Set<string>(['room.priorityChanged'])

function mayKnow(viewer: Viewer, kind: string): boolean {
  return isStaff(viewer) || !staffOnly.has(kind)
}

/** The kinds of change that this viewer may know of. */
export function changesFor(viewer: Viewer): string[] {
  return changeKinds.filter((kind) => mayKnow(viewer, kind))
}

/** How often a room has changed hands is between the desk and its bot. */
function dataFor(viewer: Viewer, { kind, data }: EventRow): object {
  if (kind !== 'room.handlerChanged' || isStaff(viewer)) return data
  const { epoch: _, ...told } = data as EventData['room.handlerChanged']
  return told
}

export function toEvent(roomId: string, row: EventRow, viewer: Viewer): RoomEvent {
  const { seq, kind, actorId } = row
  const at = new Date(row.createdAt).toISOString()
  const note = row.message?.kind === 'NOTE' && !isStaff(viewer)
  if (note || !mayKnow(viewer, kind)) return { roomId, seq, kind: 'log.skipped', actorId: null, at, data: {} }
  const data = row.message ? { message: toMessage(row.message) } : dataFor(viewer, row)
  const actorName = row.actorName ? { actorName: row.actorName } : {}
  const clientId = row.clientId ? { clientId: row.clientId } : {}
  // The one place where the column's JSON becomes the union again; only `record` and `send` write it.
  return { roomId, seq, kind, actorId, ...actorName, ...clientId, at, data } as RoomEvent
}
