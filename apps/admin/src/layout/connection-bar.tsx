import type { ConnectionState } from '@etalase/client'
import { ConnectionBanner, type ConnectionView } from '@etalase/chat-ui'
import { useConnection, useEtalaseClient } from '@etalase/client/react'
import { useEffect, useState, useSyncExternalStore } from 'react'

const views: Record<ConnectionState['phase'], ConnectionView> = {
  connecting: 'connecting',
  live: 'online',
  reduced: 'slow',
  offline: 'offline',
}
const PATIENCE = 2000

/** A blink of the network is not worth a word: trouble shows once it has lasted. */
export function ConnectionBar() {
  const { connection, outbox } = useEtalaseClient()
  const { phase } = useConnection()
  const unsent = useSyncExternalStore(outbox.subscribe, () => outbox.get().length)
  const [shown, setShown] = useState(phase)
  useEffect(() => {
    const timer = setTimeout(() => setShown(phase), phase === 'live' ? 0 : PATIENCE)
    return () => clearTimeout(timer)
  }, [phase])
  return (
    <ConnectionBanner
      state={phase === 'live' || shown === 'live' ? 'online' : views[shown]}
      unsent={unsent}
      onRetry={() => connection.renew()}
    />
  )
}
