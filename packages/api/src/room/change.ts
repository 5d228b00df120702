import { audit } from '../audit/audit.ts'
import { Refusal } from '../errors.ts'
import type { Page } from '../log/log.ts'
import { worksHere } from '../staff/staff.ts'
import { joinRoom, leaveRoom, type Person } from './membership.ts'
import type { Handler, Priority, Status } from './room.schema.ts'

/** How each change is done, whoever asks for it; answers its number, null where nothing changes. */
type Changed = Promise<number | null>

export async function changeStatus(page: Page, status: Status, waiting?: Date): Changed {
  const { tx, room, at, append } = page
  if (room.status === status) return null
  if (room.erasedAt) throw new Refusal('ROOM_CLOSED') // nobody is left to talk to, or nothing to go on from
  const waited =
    status === 'OPEN' || !room.waitingSince ? {} : { waitedSince: room.waitingSince.toISOString() }
  const seq = append('room.statusChanged', { from: room.status, to: status, ...waited })
  const resolvedAt = status === 'OPEN' ? null : status === 'RESOLVED' ? at : room.resolvedAt
  const closedAt = status === 'CLOSED' ? at : null
  const waitingSince = status === 'OPEN' ? (waiting ?? room.waitingSince) : null
  await tx.room.update({ where: { id: room.id }, data: { status, resolvedAt, closedAt, waitingSince } })
  if (status === 'OPEN') await leaveWhoIsGone(page)
  return seq
}

/** Whoever was disabled kept the rooms that were closed: opened again, one would wait for them for ever. */
async function leaveWhoIsGone(page: Page): Promise<void> {
  const { tx, room, actorId } = page
  const before = room.assigneeId
  if (!before || (await worksHere(tx, before))) return
  await giveTo(page, null)
  await audit(tx, { actorId, action: 'room.assign', on: room.id, before })
}

export async function changePriority({ tx, room, append }: Page, priority: Priority): Changed {
  if (room.priority === priority) return null
  const seq = append('room.priorityChanged', { from: room.priority, to: priority })
  await tx.room.update({ where: { id: room.id }, data: { priority } })
  return seq
}

export async function changeHandler({ tx, room, append }: Page, handler: Handler): Changed {
  if (room.handler === handler) return null
  const epoch = room.handlerEpoch + 1
  const seq = append('room.handlerChanged', { from: room.handler, to: handler, epoch })
  await tx.room.update({ where: { id: room.id }, data: { handler, handlerEpoch: epoch } })
  return seq
}

export async function giveTo(page: Page, assignee: Person | null): Changed {
  const { tx, room, append } = page
  const previousAssigneeId = room.assigneeId
  if (previousAssigneeId === (assignee?.id ?? null)) return null
  const member = assignee ? await joinRoom(page, assignee) : null
  const seq = append('room.assigned', { assignee: member, previousAssigneeId })
  await tx.room.update({ where: { id: room.id }, data: { assigneeId: assignee?.id ?? null } })
  if (previousAssigneeId) await leaveRoom(tx, room.id, previousAssigneeId)
  return seq
}
