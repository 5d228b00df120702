import type { ConnectionView } from '@etalase/chat-ui'
import { useConnection } from '@etalase/client/react'
import { useEffect, useState } from 'react'

const PATIENCE = 2500

/** What the banner says; a connection that comes within seconds is not worth a word. */
export function useConnectionView(): ConnectionView {
  const { phase, since, transport } = useConnection()
  const [worried, setWorried] = useState<number | null>(null)
  useEffect(() => {
    if (phase !== 'connecting') return
    const patience = setTimeout(() => setWorried(since), PATIENCE)
    return () => clearTimeout(patience)
  }, [phase, since])
  if (phase === 'live') return 'online'
  if (phase === 'reduced') return transport === 'sse' ? 'detour' : 'slow'
  if (phase === 'offline') return 'offline'
  return worried === since ? 'connecting' : 'online'
}
