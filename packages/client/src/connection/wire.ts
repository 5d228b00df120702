import type { Connection, ConnectionState, ConnectionStats, Transport } from './connection.ts'

export type Refused = 'signed-out' | 'denied'

/** The tab whose socket is used, and how it is connected. */
export interface Lender {
  by: string
  state: ConnectionState
}

/** The connection from the inside: what is followed reports here, and moves when told to. */
export interface Wire extends Connection {
  readonly stats: ConnectionStats
  readonly transport: Transport
  readonly refusedFor: Refused | undefined
  /** Attempts in a row that brought nothing. */
  readonly failures: number
  /** Counts one who follows. Answers how to leave. */
  join: () => () => void
  delivered: () => void
  /** The transport broke; whether it had worked makes the difference. */
  broken: () => void
  refused: (reason: Refused) => void
  /** How an HTTP attempt went that began at `since`. */
  reached: (ok: boolean, since?: number) => void
  /** There may be a network again; try the best transport. */
  retry: () => void
  /** Another tab's connection stands for this one's, or, with null, does so no longer. */
  borrow: (lender: Lender | null) => void
  /** Subscribe anew: the transport or the session is another one. */
  onMove: (listener: () => void) => () => void
  close: () => void
}
