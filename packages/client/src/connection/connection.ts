import type { Readable } from '../store.ts'

export type Transport = 'websocket' | 'sse' | 'polling'

/**
 * How the client is connected.
 *
 * - `connecting`: something is being followed and nothing has come yet
 * - `live`: over WebSocket, or nothing is being followed
 * - `reduced`: works, by a lesser transport: slower, without typing
 * - `offline`: the server cannot be reached, or (see `reason`) wants no connection
 */
export interface ConnectionState {
  phase: 'connecting' | 'live' | 'reduced' | 'offline'
  transport: Transport
  /** Since when, in milliseconds since 1970. */
  since: number
  /** Why it is offline: `signed-out` and `denied` end only with a new session. */
  reason?: 'network' | 'signed-out' | 'denied'
}

/** What happened on the way, for a doctor's page or a bug report. */
export interface ConnectionStats {
  /** Holes in a log that were noticed and read again. */
  gaps: number
  /** Snapshots loaded because a cursor led nowhere. */
  resets: number
  /** Changes of transport. */
  steps: number
}

/**
 * The state of the connection, watchable.
 *
 * @example
 * client.connection.subscribe(() => setBanner(client.connection.get().phase !== 'live'))
 */
export interface Connection extends Readable<ConnectionState> {
  readonly stats: Readonly<ConnectionStats>
  /** Try the best transport now: the network has changed, or a session has begun or ended. */
  renew: () => void
}
