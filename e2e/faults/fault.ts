import type { Cast } from './cast/gather.ts'
import type { Ground } from './ground/ground.ts'
import type { Random } from './random.ts'

interface Scene {
  ground: Ground
  cast: Cast
  random: Random
  /** For how long to make trouble. */
  ms: number
  /** A trouble is over: from now on the time to recover counts. */
  over: () => void
  /** Something that this fault promises was not so. */
  expect: (what: string, isSo: boolean) => void
}

export interface Fault {
  name: string
  /** Within which time everybody is back; ten seconds unless it says so. */
  recoveryMs?: number
  inject: (scene: Scene) => Promise<void>
}
