import { etalase, useEtalaseClient } from '@etalase/client/react'
import { useEffect } from 'react'

const SETTLE = 400

/** The counts, one for all who show them. */
export const useInboxStats = () => etalase.inbox.stats.useQuery(undefined, { staleTime: 60_000 }).data

/** Stands once around the desk and asks for the counts again when rooms change: once for a burst of changes. */
export function KeepInboxStats() {
  const client = useEtalaseClient()
  const { stats } = etalase.useUtils().inbox
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void stats.invalidate()
      }, SETTLE)
    }
    const stop = client.watchInbox({ onChange: settle, onStale: settle })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [client, stats])
  return null
}
