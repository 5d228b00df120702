import { etalase, useEtalaseClient } from '@etalase/client/react'
import { keepPreviousData } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTimeZone } from 'use-intl'
import { atMostEvery } from './at-most-every.ts'

const REST = 10_000

/** What became of the rooms of each day; read again when rooms change, and not for every one of them. */
export function useRoomDays(days: number) {
  const client = useEtalaseClient()
  const timeZone = useTimeZone() ?? 'UTC'
  const query = etalase.inbox.days.useQuery({ timeZone, days }, { placeholderData: keepPreviousData })
  const { refetch } = query
  useEffect(() => {
    const pace = atMostEvery(REST, () => void refetch())
    const leave = client.watchInbox({ onChange: () => pace.ask(), onStale: () => pace.ask() })
    return () => {
      leave()
      pace.stop()
    }
  }, [client, refetch])
  return query
}
