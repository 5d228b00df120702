import { useMemo } from 'react'
import type { EtalaseClient } from '../etalase-client.ts'
import { createInboxList, type InboxView } from '../inbox/inbox-list.ts'
import type { InboxFilter } from '../inbox/place-room.ts'
import { createShelf } from '../shelf.ts'
import { useStage } from './use-stage.ts'
import { useLive } from './use-live.ts'

const listShelf = (client: EtalaseClient) =>
  createShelf((filter) => createInboxList(client, JSON.parse(filter) as InboxFilter))

/** What {@link useInbox} answers. */
export interface UseInbox extends InboxView {
  loadMore: () => Promise<void>
  /** Reads the list anew, for example after an error. */
  reload: () => void
}

/**
 * The desk's list, live: rooms move, appear and go as they change.
 *
 * @example
 * const { rooms, hasMore, loadMore } = useInbox({ status: 'OPEN', sort: 'waiting' })
 */
export function useInbox(filter: InboxFilter = {}): UseInbox {
  const lists = useStage().shelf(listShelf)
  const key = JSON.stringify(filter)
  const list = lists.get(key)
  const view = useLive<InboxView, typeof list>(lists, key, list)
  return useMemo(() => ({ ...view, loadMore: list.loadMore, reload: list.reload }), [view, list])
}
