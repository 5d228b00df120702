import type { EtalaseClient } from '../etalase-client.ts'
import { idleRoomStore } from '../room/idle-room-store.ts'
import { createRoomStore } from '../room/room-store.ts'
import type { RoomView } from '../room/room-view.ts'
import { createShelf } from '../shelf.ts'
import { useLive } from './use-live.ts'
import { useStage } from './use-stage.ts'

const roomShelf = (client: EtalaseClient) => createShelf((roomId) => createRoomStore(client, roomId))

/** A room followed, whether or not somebody looks at it. */
export function useRoomStore(roomId: string | null) {
  const rooms = useStage().shelf(roomShelf)
  const store = roomId === null ? idleRoomStore : rooms.get(roomId)
  return { store, view: useLive<RoomView, typeof store>(rooms, roomId ?? '', store) }
}
