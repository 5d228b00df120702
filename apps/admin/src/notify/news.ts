import type { InboxRoom } from '@etalase/client'

/** The rooms as this window knows them. */
export interface Known {
  rooms: Map<string, InboxRoom>
  /** The last activity anywhere when the window began to look. */
  horizon: string
  /** Whether all open rooms of this viewer are among them. */
  hasAllMine: boolean
}

export interface News {
  room: InboxRoom
  why: 'message' | 'assigned'
}

/** What of a change is worth telling this viewer: a shopper wrote, or a room was given to them. */
export function newsOf(known: Known, changed: readonly InboxRoom[], me: string): News[] {
  return changed.flatMap((room): News[] => {
    const before = known.rooms.get(room.id)
    const mine = room.assignee?.id === me
    if (!mine && room.assignee) return []
    if (hasNewWords(room, before?.lastActivityAt ?? known.horizon)) return [{ room, why: 'message' }]
    const given = before ? before.assignee?.id !== me : known.hasAllMine
    return mine && given && room.status === 'OPEN' ? [{ room, why: 'assigned' }] : []
  })
}

function hasNewWords({ lastMessage, lastActivityAt, unread }: InboxRoom, since: string): boolean {
  const byShopper = lastMessage?.by === 'CUSTOMER' || lastMessage?.by === 'GUEST'
  return byShopper && unread > 0 && lastActivityAt > since
}

/** Remembers a change, so that the same is no news again. */
export function learn(known: Known, change: { rooms: readonly InboxRoom[]; gone: readonly string[] }): void {
  for (const room of change.rooms) known.rooms.set(room.id, room)
  for (const id of change.gone) known.rooms.delete(id)
}
