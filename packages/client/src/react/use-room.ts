import { useMemo } from 'react'
import { idleRoomStore } from '../room/idle-room-store.ts'
import type { RoomActions, RoomView } from '../room/room-view.ts'
import { useStage } from './use-stage.ts'
import { useLive } from './use-live.ts'

/** What {@link useRoom} answers. */
export type UseRoom = RoomView & RoomActions

/**
 * A room, live: its messages with what is on its way, who is there, and what one can do.
 * Components that show the same room share one connection and one state.
 *
 * @example
 * const { status, messages, send } = useRoom(roomId)
 * if (status === 'ready') send({ kind: 'text', text: 'Is it in stock?' })
 */
export function useRoom(roomId: string | null): UseRoom {
  const { rooms } = useStage()
  const store = roomId === null ? idleRoomStore : rooms.get(roomId)
  const view = useLive<RoomView, typeof store>(rooms, roomId ?? '', store)
  return useMemo(() => ({ ...view, ...store.actions }), [view, store])
}
