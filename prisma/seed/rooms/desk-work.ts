import type { Handler, Priority, RoomStatus } from '../../generated/enums.ts'
import type { Person } from '../people/person.ts'
import { asMember, isStaff, member, record, type DemoRoom } from './demo-room.ts'

export function assign(room: DemoRoom, by: Person, to: Person) {
  const before = room.row.assigneeId
  giveTo(room, by, to)
  if (room.row.handler !== 'AGENT') changeHandler(room, by, 'AGENT')
  note(room, by, { action: 'room.assign', before, after: to.id })
}

/** The first reply of the desk assigns the room and silences the bot at once. */
export function takeRoom(room: DemoRoom, by: Person) {
  if (!room.row.assigneeId) giveTo(room, by, by)
  if (room.row.handler === 'BOT') changeHandler(room, by, 'AGENT')
}

export function setHandler(room: DemoRoom, by: Person, to: Handler) {
  const before = room.row.handler
  changeHandler(room, by, to)
  note(room, by, { action: 'room.handler', before, after: to })
}

export function setPriority(room: DemoRoom, by: Person, to: Priority) {
  const from = room.row.priority
  room.row.priority = to
  record(room, { kind: 'room.priorityChanged', actorId: by.id, data: { from, to } })
  note(room, by, { action: 'room.priority', before: from, after: to })
}

export function setStatus(room: DemoRoom, by: Person, to: RoomStatus) {
  const { row, at } = room
  const from = row.status
  row.status = to
  if (to !== 'OPEN') row.waitingSince = null
  row.resolvedAt = to === 'OPEN' ? null : to === 'RESOLVED' ? at : row.resolvedAt
  row.closedAt = to === 'CLOSED' ? at : null
  record(room, { kind: 'room.statusChanged', actorId: by.id, data: { from, to } })
  note(room, by, { action: 'room.status', before: from, after: to })
}

function giveTo(room: DemoRoom, by: Person, to: Person) {
  const previousAssigneeId = room.row.assigneeId
  const assignee = asMember(to, member(room, to, by).lastReadSeq)
  record(room, { kind: 'room.assigned', actorId: by.id, data: { assignee, previousAssigneeId } })
  room.row.assigneeId = to.id
  const left = previousAssigneeId && room.members.get(previousAssigneeId)
  // A transaction long past: no open desk has to be told any more.
  if (left) left.leftXid = 0n
}

function changeHandler(room: DemoRoom, by: Person, to: Handler) {
  const from = room.row.handler
  const epoch = room.row.handlerEpoch + 1
  room.row.handler = to
  room.row.handlerEpoch = epoch
  record(room, { kind: 'room.handlerChanged', actorId: by.id, data: { from, to, epoch } })
}

type Note = { action: string; before: string | null; after: string }

/** The desk's acts are audited; what a shopper's message changes by itself is not one. */
function note(room: DemoRoom, by: Person, { action, before, after }: Note) {
  if (!isStaff(by)) return
  const change = { ...(before && { before }), after }
  const target = { targetType: 'room', targetId: room.row.id }
  room.audit.push({ id: room.random.id(room.at), actorId: by.id, action, ...target, ...change, at: room.at })
}
