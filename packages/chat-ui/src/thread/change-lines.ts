import type { RoomChange } from '@etalase/api/contract'
import { lasting } from './lasting.ts'
import { lineOf, type ChangeLine, type Reader } from './change-line.ts'
import { sideOf, type Side, type ThreadMessage } from './thread-message.ts'

interface Viewer {
  id: string
  side: Side
}

/** The changes as their reader is told of them; the same line for the same change, so that it is not drawn anew. */
export function createLines() {
  const known = new WeakMap<RoomChange, ChangeLine>()

  return function linesOf(
    changes: readonly RoomChange[],
    messages: ThreadMessage[],
    viewer: Viewer,
  ): ChangeLine[] {
    const reader = acquaint(viewer, changes, messages)
    return lasting(changes).flatMap((change, n, all) => {
      const line = cameAlong(change, all[n - 1]) ? null : lineOf(change, reader)
      if (!line) return []
      const before = known.get(change)
      if (before?.word === line.word && before.values?.from === line.values?.from) return [before]
      known.set(change, line)
      return [line]
    })
  }
}

/** Whoever is given a room silences the bot with it; that goes without saying. */
function cameAlong(change: RoomChange, before?: RoomChange): boolean {
  const isOne = before?.kind === 'room.assigned' && before.at === change.at && before.seq === change.seq - 1
  return isOne && change.kind === 'room.handlerChanged' && change.data.to === 'AGENT'
}

/** A change names its maker only; who else it is about is known from what stands around it. */
function acquaint(viewer: Viewer, changes: readonly RoomChange[], messages: ThreadMessage[]): Reader {
  const names = new Map<string, string>()
  const shoppers = new Set(viewer.side === 'shopper' ? [viewer.id] : [])
  for (const { senderId, senderKind, senderName } of messages) {
    names.set(senderId, senderName)
    if (sideOf(senderKind) === 'shopper') shoppers.add(senderId)
  }
  for (const { kind, actorId, actorName, data } of changes) {
    if (actorId && actorName) names.set(actorId, actorName)
    if (actorId && kind === 'room.started') shoppers.add(actorId)
    if (kind === 'room.assigned' && data.assignee) names.set(data.assignee.id, data.assignee.name)
  }
  return { ...viewer, shoppers, names }
}
