import type { Tx } from '@etalase/db'
import { Refusal } from '../errors.ts'
import { changeKinds, type RoomChange } from '../log/log.schema.ts'
import type { Page } from '../log/log.ts'
import { assignable } from '../staff/staff.ts'
import { changeHandler, changePriority, changeStatus, giveTo } from './change.ts'

/** A change of the desk's, which the desk can take back. */
export type Reversible = Exclude<RoomChange, { kind: 'room.started' | 'room.erased' }>

export const reversible = changeKinds.filter((kind) => kind !== 'room.started' && kind !== 'room.erased')

/** Makes it as it was before this event. */
export async function reverse(page: Page, event: Reversible): Promise<void> {
  switch (event.kind) {
    case 'room.statusChanged':
      await changeStatus(page, event.data.from, await waiting(page, event.seq, event.data.waitedSince))
      return
    case 'room.priorityChanged':
      await changePriority(page, event.data.from)
      return
    case 'room.handlerChanged':
      await changeHandler(page, event.data.from)
      return
    case 'room.assigned':
      await giveTo(page, await holder(page.tx, event.data.previousAssigneeId))
  }
}

/** Who had it may not work here any more. */
async function holder(tx: Tx, id: string | null) {
  if (id === null) return null
  return assignable(tx, id).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal('CHANGED_SINCE') : error
  })
}

/** Since when the shopper has been waiting, unless the desk has answered in the meantime. */
async function waiting({ tx, room }: Page, seq: number, waitedSince?: string): Promise<Date | undefined> {
  const answered = await tx.message.count({ where: { roomId: room.id, seq: { gt: seq } } })
  return waitedSince && answered === 0 ? new Date(waitedSince) : undefined
}

/** What the change was from or to, for the audit. */
export function valueOf(event: Reversible, side: 'from' | 'to') {
  switch (event.kind) {
    case 'room.statusChanged':
      return { status: event.data[side] }
    case 'room.priorityChanged':
      return { priority: event.data[side] }
    case 'room.handlerChanged':
      return { handler: event.data[side] }
    case 'room.assigned': {
      const { assignee, previousAssigneeId } = event.data
      return { assigneeId: side === 'from' ? previousAssigneeId : (assignee?.id ?? null) }
    }
  }
}
