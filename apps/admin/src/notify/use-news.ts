import type { InboxChange } from '@etalase/client'
import { useEtalaseClient } from '@etalase/client/react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { firstLook } from './first-look.ts'
import { learn, newsOf, type News } from './news.ts'

/** Hears of every change in the viewer's rooms, and what of it is news. */
export function useNews(me: string, onChange: (news: News[], change: InboxChange) => void) {
  const client = useEtalaseClient()
  const { data } = useQuery({
    queryKey: ['news', me],
    queryFn: ({ signal }) => firstLook(client, me, signal),
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  })
  const tell = useEffectEvent(onChange)
  useEffect(() => {
    if (!data) return
    const { known, since } = data
    function hear(change: InboxChange) {
      const news = newsOf(known, change.rooms, me)
      learn(known, change)
      tell(news, change)
    }
    return client.watchInbox({
      cursor: since,
      onChange: hear,
      onStale: async () => hear({ rooms: (await client.inbox.list.query({})).rooms, gone: [] }),
    })
  }, [client, data, me])
}
