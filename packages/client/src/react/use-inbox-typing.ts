import type { EtalaseClient } from '../etalase-client.ts'
import { createTypingStore, type Typing } from '../inbox/typing-store.ts'
import { createShelf } from '../shelf.ts'
import { useLive } from './use-live.ts'
import { useStage } from './use-stage.ts'

const typingShelf = (client: EtalaseClient) => createShelf(() => createTypingStore(client))

/**
 * Who types in the rooms of the desk's list, by room, live; never the viewer. All components share one
 * subscription. Without a socket nobody types.
 *
 * @example
 * const names = useInboxTyping().get(room.id)
 * return names ? <TypingLine names={names} /> : <Preview room={room} />
 */
export function useInboxTyping(): ReadonlyMap<string, string[]> {
  const shelf = useStage().shelf(typingShelf)
  const store = shelf.get('')
  return useLive<Typing, typeof store>(shelf, '', store)
}
