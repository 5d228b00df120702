import type { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { record, type Page } from '../log/log.ts'
import { isRepeat } from '../log/trouble.ts'
import type { Viewer } from '../session/session.schema.ts'
import { assignable } from '../staff/staff.ts'
import { joinRoom, leaveRoom, type Person } from './membership.ts'
import type {
  assignInput,
  Handler,
  setHandlerInput,
  setPriorityInput,
  setStatusInput,
  Status,
} from './room.schema.ts'

export async function setStatus(ctx: SignedContext, { roomId, status }: z.infer<typeof setStatusInput>) {
  try {
    await record(ctx, roomId, (page) => changeStatus(page, ctx.viewer, status))
  } catch (error) {
    throw isRepeat(error) ? new Refusal('ROOM_TAKEN') : error
  }
}

async function changeStatus({ tx, room, at, append }: Page, viewer: Viewer, status: Status) {
  if (room.status === status) return
  if (room.status === 'CLOSED' && !(viewer.kind === 'ADMIN' && status === 'OPEN'))
    throw new Refusal('ROOM_CLOSED')
  append('room.statusChanged', { from: room.status, to: status })
  const resolvedAt = status === 'OPEN' ? null : status === 'RESOLVED' ? at : room.resolvedAt
  const closedAt = status === 'CLOSED' ? at : null
  const waitingSince = status === 'OPEN' ? room.waitingSince : null
  await tx.room.update({ where: { id: room.id }, data: { status, resolvedAt, closedAt, waitingSince } })
  await audit(tx, {
    actorId: viewer.id,
    action: 'room.status',
    on: room.id,
    before: room.status,
    after: status,
  })
}

export async function setPriority(
  ctx: SignedContext,
  { roomId, priority }: z.infer<typeof setPriorityInput>,
) {
  await change(ctx, roomId, async ({ tx, room, append }) => {
    if (room.priority === priority) return
    append('room.priorityChanged', { from: room.priority, to: priority })
    await tx.room.update({ where: { id: room.id }, data: { priority } })
    const change = { before: room.priority, after: priority }
    await audit(tx, { actorId: ctx.viewer.id, action: 'room.priority', on: room.id, ...change })
  })
}

export async function assign(ctx: SignedContext, { roomId, assigneeId }: z.infer<typeof assignInput>) {
  await change(ctx, roomId, async (page) => {
    const assignee = assigneeId ? await assignable(page.tx, assigneeId) : null
    const given = await giveTo(page, assignee)
    const silenced = assignee !== null && (await changeHandler(page, 'AGENT'))
    if (!given && !silenced) return
    const change = { before: page.room.assigneeId, after: assigneeId }
    await audit(page.tx, { actorId: ctx.viewer.id, action: 'room.assign', on: roomId, ...change })
  })
}

export async function setHandler(ctx: SignedContext, { roomId, handler }: z.infer<typeof setHandlerInput>) {
  await change(ctx, roomId, async (page) => {
    const { handler: before } = page.room
    if (!(await changeHandler(page, handler))) return
    await audit(page.tx, {
      actorId: ctx.viewer.id,
      action: 'room.handler',
      on: roomId,
      before,
      after: handler,
    })
  })
}

/** A closed room is read-only for everyone; only its status can change. */
function change(ctx: SignedContext, roomId: string, work: (page: Page) => Promise<void>) {
  return record(ctx, roomId, async (page) => {
    if (page.room.status === 'CLOSED') throw new Refusal('ROOM_CLOSED')
    await work(page)
  })
}

/** The first reply of the desk assigns the room and silences the bot at once. */
export async function takeRoom(page: Page, viewer: Viewer) {
  if (!page.room.assigneeId) {
    await giveTo(page, viewer)
    await audit(page.tx, { actorId: viewer.id, action: 'room.assign', on: page.room.id, after: viewer.id })
  }
  if (page.room.handler === 'BOT') await changeHandler(page, 'AGENT')
}

/** Answers whether the room has changed hands. */
async function giveTo(page: Page, assignee: Person | null): Promise<boolean> {
  const { tx, room, append } = page
  const previousAssigneeId = room.assigneeId
  if (previousAssigneeId === (assignee?.id ?? null)) return false
  const member = assignee ? await joinRoom(page, assignee) : null
  append('room.assigned', { assignee: member, previousAssigneeId })
  await tx.room.update({ where: { id: room.id }, data: { assigneeId: assignee?.id ?? null } })
  if (previousAssigneeId) await leaveRoom(tx, room.id, previousAssigneeId)
  return true
}

async function changeHandler({ tx, room, append }: Page, handler: Handler): Promise<boolean> {
  if (room.handler === handler) return false
  const epoch = room.handlerEpoch + 1
  append('room.handlerChanged', { from: room.handler, to: handler, epoch })
  await tx.room.update({ where: { id: room.id }, data: { handler, handlerEpoch: epoch } })
  return true
}
