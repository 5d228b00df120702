import type { Outputs } from '@etalase/client'

/** An invitation with its one-time token, as it comes once and never again. */
export type Invited = Outputs['staff']['invite']
