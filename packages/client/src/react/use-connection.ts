import { useSyncExternalStore } from 'react'
import type { ConnectionState } from '../connection/connection.ts'
import { useEtalaseClient } from './use-stage.ts'

/**
 * How the client is connected, live.
 *
 * @example
 * const { phase } = useConnection()
 * return phase === 'offline' ? <Banner>We are trying to reach the shop …</Banner> : null
 */
export function useConnection(): ConnectionState {
  const { connection } = useEtalaseClient()
  return useSyncExternalStore(connection.subscribe, connection.get, connection.get)
}
