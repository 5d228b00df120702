import type { EtalaseError } from '../refusal.ts'

/** Why following has ended for good. */
export interface Ending {
  reason: 'signed-out' | 'denied' | 'refused'
  error: EtalaseError | null
}
