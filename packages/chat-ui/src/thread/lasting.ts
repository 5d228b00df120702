import type { RoomChange } from '@etalase/api/contract'

/** As long as the desk can undo. */
const patience = 15_000

/** The changes without those that their maker took back at once, which would read as a tale of two clicks. */
export function lasting(changes: readonly RoomChange[]): RoomChange[] {
  const left: RoomChange[] = []
  for (const change of changes) {
    const n = left.findLastIndex(({ kind }) => kind === change.kind)
    const before = left[n]
    if (before && takesBack(change, before)) left.splice(n, 1)
    else left.push(change)
  }
  return left
}

function takesBack(change: RoomChange, before: RoomChange): boolean {
  const soon = Date.parse(change.at) - Date.parse(before.at) <= patience
  if (!soon || change.actorId === null || change.actorId !== before.actorId) return false
  if (change.kind === 'room.assigned' && before.kind === 'room.assigned')
    return (change.data.assignee?.id ?? null) === before.data.previousAssigneeId
  return 'from' in change.data && 'from' in before.data && change.data.to === before.data.from
}
