import type { Product } from '@etalase/api/contract'
import type { Ending } from '../connection/ending.ts'

/** What to do with what comes. */
export interface ProductWatch {
  /** Products as they are today: all that were asked for, then whichever has changed. */
  onProducts: (products: Product[]) => void
  /** The server will not tell of these. Nothing comes after this. */
  onEnd?: (ending: Ending) => void
}
