import type { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { record, type Page } from '../log/log.ts'
import { isRepeat } from '../log/trouble.ts'
import type { Viewer } from '../session/session.schema.ts'
import { assignable } from '../staff/staff.ts'
import { changeHandler, changePriority, changeStatus, giveTo } from './change.ts'
import type {
  assignInput,
  Changed,
  setHandlerInput,
  setPriorityInput,
  setStatusInput,
} from './room.schema.ts'

export async function setStatus(
  ctx: SignedContext,
  { roomId, status }: z.infer<typeof setStatusInput>,
): Promise<Changed> {
  try {
    return await record(ctx, roomId, async (page) => {
      const before = page.room.status
      const reopens = ctx.viewer.kind === 'ADMIN' && status === 'OPEN'
      if (before === 'CLOSED' && status !== before && !reopens) throw new Refusal('ROOM_CLOSED')
      const seq = await changeStatus(page, status)
      if (seq !== null) await note(ctx, page, { action: 'room.status', before, after: status })
      return { seq }
    })
  } catch (error) {
    throw isRepeat(error) ? new Refusal('ROOM_TAKEN') : error
  }
}

export function setPriority(ctx: SignedContext, { roomId, priority }: z.infer<typeof setPriorityInput>) {
  return change(ctx, roomId, async (page) => {
    const before = page.room.priority
    const seq = await changePriority(page, priority)
    if (seq !== null) await note(ctx, page, { action: 'room.priority', before, after: priority })
    return seq
  })
}

export function assign(ctx: SignedContext, { roomId, assigneeId }: z.infer<typeof assignInput>) {
  return change(ctx, roomId, async (page) => {
    const before = page.room.assigneeId
    const assignee = assigneeId ? await assignable(page.tx, assigneeId) : null
    const given = await giveTo(page, assignee)
    const silenced = assignee && (await silenceBot(page, ctx.viewer, given !== null))
    if (given !== null) await note(ctx, page, { action: 'room.assign', before, after: assigneeId })
    return given ?? silenced
  })
}

export function setHandler(ctx: SignedContext, { roomId, handler }: z.infer<typeof setHandlerInput>) {
  return change(ctx, roomId, async (page) => {
    const before = page.room.handler
    const seq = await changeHandler(page, handler)
    if (seq !== null) await note(ctx, page, { action: 'room.handler', before, after: handler })
    return seq
  })
}

/** A closed room is read-only for everyone; only its status can change. */
function change(
  ctx: SignedContext,
  roomId: string,
  work: (page: Page) => Promise<number | null>,
): Promise<Changed> {
  return record(ctx, roomId, async (page) => {
    if (page.room.status === 'CLOSED') throw new Refusal('ROOM_CLOSED')
    return { seq: await work(page) }
  })
}

type Note = Pick<Parameters<typeof audit>[1], 'action' | 'before' | 'after'>

function note({ viewer }: SignedContext, { tx, room }: Page, what: Note) {
  return audit(tx, { actorId: viewer.id, on: room.id, ...what })
}

/** The first reply of the desk assigns the room and silences the bot at once. */
export async function takeRoom(page: Page, viewer: Viewer) {
  const takes = !page.room.assigneeId
  if (takes) {
    await giveTo(page, await assignable(page.tx, viewer.id)) // they may have been disabled a moment ago
    await audit(page.tx, { actorId: viewer.id, action: 'room.assign', on: page.room.id, after: viewer.id })
  }
  if (page.room.handler === 'BOT') await silenceBot(page, viewer, takes)
}

/** Where it is part of an assignment, that is the act which is written down. */
async function silenceBot(page: Page, viewer: Viewer, isPart: boolean) {
  const before = page.room.handler
  const seq = await changeHandler(page, 'AGENT')
  if (seq !== null && !isPart)
    await audit(page.tx, {
      actorId: viewer.id,
      action: 'room.handler',
      on: page.room.id,
      before,
      after: 'AGENT',
    })
  return seq
}
