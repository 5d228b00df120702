import type { Member } from '@etalase/client'
import type { UseRoom } from '@etalase/client/react'

export interface RoomShopper extends Pick<Member, 'id' | 'name' | 'kind' | 'avatar'> {
  present: boolean
}

/** The person this room is about, and whether they look at it right now. */
export function shopperOf({ room, members, live }: Pick<UseRoom, 'room' | 'members' | 'live'>): RoomShopper {
  const id = room?.shopperId ?? ''
  const { name = '…', kind = 'GUEST', avatar = null } = members.find((each) => each.id === id) ?? {}
  return { id, name, kind, avatar, present: live.present.some((person) => person.id === id) }
}
