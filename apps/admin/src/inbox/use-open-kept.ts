import type { InboxFilter, InboxRoom } from '@etalase/client'
import { useEtalaseClient } from '@etalase/client/react'
import { useEffect, useState } from 'react'
import { keepOpen, staysFor } from './keep-open.ts'

/** Among unread rooms, the one that is open would go by being read: it stays until another is opened. */
export function useOpenKept(live: InboxRoom[], filter: InboxFilter, roomId: string | undefined) {
  const client = useEtalaseClient()
  const keeps = filter.unread ? roomId : undefined
  const [told, tell] = useState<{ id: string; room: InboxRoom | null } | null>(null)
  useEffect(() => {
    if (!keeps) return
    return client.watchInbox({
      onChange({ rooms, gone }) {
        const room = rooms.find(({ id }) => id === keeps)
        if (room) tell({ id: keeps, room: staysFor(filter, room) ? room : null })
        else if (gone.includes(keeps)) tell({ id: keeps, room: null })
      },
      // What it was like before is near enough.
      onStale() {},
    })
  }, [client, keeps, filter])

  const [shown, show] = useState({ live, keeps, told, rooms: live })
  if (shown.live === live && shown.keeps === keeps && shown.told === told) return shown.rooms
  // The list may lose it before it is told why.
  const stood = shown.rooms.find(({ id }) => id === keeps)
  const open = told && told.id === keeps ? told.room : stood ? { ...stood, unread: 0 } : null
  const rooms = keepOpen(live, shown.rooms, open)
  show({ live, keeps, told, rooms })
  return rooms
}
