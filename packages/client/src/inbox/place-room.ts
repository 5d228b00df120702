import type { InboxChange, InboxRoom, Priority } from '@etalase/api/contract'
import type { Inputs } from '../app-router.ts'

/** What the desk's list is asked for. */
export type InboxFilter = Omit<Inputs['inbox']['list'], 'cursor' | 'limit'>

/** What is loaded of a list. Behind `edge`, the last row as it was loaded, there is more to load. */
export interface LoadedRooms {
  rooms: InboxRoom[]
  edge: InboxRoom | null
}

/** The list as it is after a change: rooms move, come and go as the filter and the order say. */
export function placeRoom(
  { rooms, edge }: LoadedRooms,
  change: InboxChange,
  filter: InboxFilter,
): InboxRoom[] {
  const order = orders[filter.sort ?? 'activity']
  const known = new Set(rooms.map((room) => room.id))
  const touched = new Set([...change.gone, ...change.rooms.map((room) => room.id)])
  const rest = rooms.filter((room) => !touched.has(room.id))
  const placed = change.rooms.filter(
    (room) =>
      // Only the server can tell whether a search finds a room.
      (!filter.q || known.has(room.id)) && matches(room, filter) && (!edge || order(room, edge) <= 0),
  )
  return placed.length === 0 ? rest : [...rest, ...placed].toSorted(order)
}

function matches(room: InboxRoom, filter: InboxFilter): boolean {
  const { status, priority, handler, channel, assigneeId, unread, sort } = filter
  return (
    (!status || room.status === status) &&
    (!priority || room.priority === priority) &&
    (!handler || room.handler === handler) &&
    (!channel || room.channel === channel) &&
    (assigneeId === undefined || (room.assignee?.id ?? null) === assigneeId) &&
    (unread === undefined || room.unread > 0 === unread) &&
    (sort !== 'waiting' || room.waitingSince !== null)
  )
}

type Order = (a: InboxRoom, b: InboxRoom) => number

const weight: Record<Priority, number> = { LOW: 0, NORMAL: 1, HIGH: 2, URGENT: 3 }
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const newest: Order = (a, b) => compare(b.lastActivityAt, a.lastActivityAt) || compare(b.id, a.id)

const orders: Record<NonNullable<InboxFilter['sort']>, Order> = {
  activity: newest,
  waiting: (a, b) => compare(a.waitingSince ?? '', b.waitingSince ?? '') || compare(a.id, b.id),
  priority: (a, b) => weight[b.priority] - weight[a.priority] || newest(a, b),
}
