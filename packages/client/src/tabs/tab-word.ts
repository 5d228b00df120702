import type { ConnectionState } from '../connection/connection.ts'

/** What the tabs of one viewer say to each other. */
export type TabWord =
  /** Who leads? It also asks whether the one who did still lives. */
  | { kind: 'who' }
  /** I do, and this is how I am connected. */
  | { kind: 'lead'; from: string; state: ConnectionState }
  | Asked
  | { kind: 'enough'; to: string; from: string; id: number }
  | Told

/** A subscription that the leader is asked to hold. */
export interface Asked {
  kind: 'subscribe'
  to: string
  from: string
  id: number
  path: string
  input: unknown
}

/** What came of it. `full` is a leader whose socket carries all it may. */
export type Told = { to: string; id: number } & (
  | { kind: 'started' }
  | { kind: 'data'; data: unknown }
  | { kind: 'error'; message: string; shape: unknown }
  | { kind: 'complete' }
  | { kind: 'full' }
)
