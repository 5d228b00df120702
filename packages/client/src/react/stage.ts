import type { EtalaseClient } from '../client.ts'
import { createInboxFeed } from '../inbox/inbox-feed.ts'
import { createInboxList, type InboxList } from '../inbox/inbox-list.ts'
import type { InboxFilter } from '../inbox/place-room.ts'
import { createRoomStore, type RoomStore } from '../room/room-store.ts'
import { createShelf, type Shelf } from '../shelf.ts'

/** What all components of an app share. */
export interface Stage {
  client: EtalaseClient
  rooms: Shelf<RoomStore>
  lists: Shelf<InboxList>
  /** Undefined until the server has said who is here. */
  viewerId: string | null | undefined
}

export function createStage(client: EtalaseClient): Stage {
  const feed = createInboxFeed(client)
  return {
    client,
    rooms: createShelf((roomId) => createRoomStore(client, roomId)),
    lists: createShelf((filter) => createInboxList(client, feed, JSON.parse(filter) as InboxFilter)),
    viewerId: undefined,
  }
}
