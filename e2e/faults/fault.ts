import type { Cast } from './cast/gather.ts'
import type { Ground } from './ground/ground.ts'
import type { Random } from './random.ts'

export interface Scene {
  ground: Ground
  cast: Cast
  random: Random
  /** For how long to make trouble. */
  ms: number
  /** There is time for what takes long: it is not the short run among the tests. */
  isLong: boolean
  /** A trouble is over: from now on the time to recover counts. */
  over: () => void
  /** Something that this fault promises was not so. */
  expect: (what: string, isSo: boolean) => void
  /** Something it measured. */
  note: (what: string) => void
}

export interface Fault {
  name: string
  /** Within which time everybody is back; ten seconds unless it says so. */
  recoveryMs?: number
  /** Within which time, meanwhile, what was acknowledged is on other people's screens, but for one in a hundred. */
  deliveryMs?: number
  /** How long after a right is gone something may still be shown; a second unless it says so. */
  graceMs?: number
  /** In a long run it lasts at least so long, whatever its share of the time. */
  atLeastMs?: number
  /** Needs a ground of its own, whose database lies on a disk that can be full. */
  needsSmallDisk?: true
  inject: (scene: Scene) => Promise<void>
}
