import { idleRoom } from './room-view.ts'
import type { RoomStore } from './room-store.ts'

const nothing = () => {}

/** The room of a screen that shows none yet. */
export const idleRoomStore: RoomStore = {
  get: () => idleRoom,
  subscribe: () => nothing,
  begin: nothing,
  close: nothing,
  attend: () => nothing,
  actions: {
    loadOlder: async () => {},
    send: nothing,
    reload: nothing,
    retry: nothing,
    discard: nothing,
    markRead: nothing,
    setTyping: nothing,
  },
}
