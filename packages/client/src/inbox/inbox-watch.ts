import type { InboxChange } from '@etalase/api/contract'
import type { Ending } from '../connection/ending.ts'

/** What to do with what comes. */
export interface InboxWatch {
  /** The `since` of a list; without it, changes from now on. */
  cursor?: string
  /** Rooms as they are now; the same change may be told again. */
  onChange: (change: InboxChange) => void
  /** Changes cannot be told one by one (polling, or another log since a restore): load the list again. */
  onStale: () => void | Promise<void>
  onEnd?: (ending: Ending) => void
}
