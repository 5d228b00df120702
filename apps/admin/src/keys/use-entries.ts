import { useMemo } from 'react'
import { findEntries, type Entry } from './find-entries.ts'
import { keysOf } from './registry.ts'
import { useFoundRooms } from './use-found-rooms.ts'
import { useKnownActions, useRunAction } from './use-known-actions.ts'

/** What the palette lists for these words: what one can do, then the rooms of such a shopper. */
export function useEntries(query: string) {
  const actions = useKnownActions()
  const run = useRunAction()
  const rooms = useFoundRooms(query)
  const found = useMemo(() => {
    const entries = actions
      .filter((action) => !action.hidden)
      .map((action): Entry => {
        const { id, label, group = 'desk' } = action
        return { id, label, keys: keysOf(action)[0], section: group, run: () => run(id) }
      })
    return findEntries(entries, query)
  }, [actions, query, run])
  return { entries: [...found, ...rooms.entries], isLooking: rooms.isLooking }
}
