import type { InboxFilter, InboxRoom } from '@etalase/client'

/** The list with the room that is open, which stood in it before: it stays above whom it stood above. */
export function keepOpen(live: InboxRoom[], before: InboxRoom[], open: InboxRoom | null): InboxRoom[] {
  const stood = before.findIndex(({ id }) => id === open?.id)
  const places = new Map(live.map(({ id }, index) => [id, index]))
  if (!open || stood < 0 || places.has(open.id)) return live
  const below = before.slice(stood + 1).find(({ id }) => places.has(id))
  return live.toSpliced(below ? places.get(below.id)! : live.length, 0, open)
}

/** Whether the room would be listed if nobody asked for unread ones. */
export const staysFor = ({ status, assigneeId }: InboxFilter, room: InboxRoom) =>
  (!status || room.status === status) &&
  (assigneeId === undefined || (room.assignee?.id ?? null) === assigneeId)
