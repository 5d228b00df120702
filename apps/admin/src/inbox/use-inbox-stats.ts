import { etalase, useEtalaseClient } from '@etalase/client/react'
import { useEffect } from 'react'

const SETTLE = 400

/** The counts, asked for again when rooms change: in any tab, and once for a burst of changes. */
export function useInboxStats() {
  const client = useEtalaseClient()
  const { data, refetch } = etalase.inbox.stats.useQuery()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void refetch()
      }, SETTLE)
    }
    const stop = client.watchInbox({ onChange: settle, onStale: settle })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [client, refetch])
  return data
}
