import { useEffect, useMemo } from 'react'
import type { RoomActions, RoomView } from '../room/room-view.ts'
import { useRoomStore } from './use-room-store.ts'

/** What {@link useRoom} answers. */
export type UseRoom = RoomView & RoomActions

/**
 * A room, live: its messages with what is on its way, who is there, and what one can do. To show it is to
 * be present in it. Components that show the same room share one connection and one state.
 *
 * @example
 * const { status, messages, send } = useRoom(roomId)
 * if (status === 'ready') send({ kind: 'text', text: 'Is it in stock?' })
 */
export function useRoom(roomId: string | null): UseRoom {
  const { view, store } = useRoomStore(roomId)
  useEffect(() => store.attend(), [store])
  return useMemo(() => ({ ...view, ...store.actions }), [view, store])
}
