import { useNameOf } from '@etalase/chat-ui'
import { etalase } from '@etalase/client/react'
import { keepPreviousData } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useGoToRoom } from '../room/use-go-to-room.ts'
import { findEntries, type Entry } from './find-entries.ts'

const PAUSE = 200
const MOST = 5
const ASKED = 25

/** Rooms whose shopper, subject or text has these words, the last active first. */
export function useFoundRooms(query: string): { entries: Entry[]; isLooking: boolean } {
  const t = useTranslations('palette')
  const nameOf = useNameOf()
  const goToRoom = useGoToRoom()
  const words = query.trim().slice(0, 100)
  const [q, setQ] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setQ(words), PAUSE)
    return () => clearTimeout(timer)
  }, [words])
  const wanted = words.length >= 2
  const { data, isFetching } = etalase.inbox.list.useQuery(
    { q, limit: ASKED },
    { enabled: q.length >= 2, placeholderData: keepPreviousData },
  )
  const found = ((wanted && data?.rooms) || []).map((room): Entry => ({
    id: `room:${room.id}`,
    label: t('openRoom', { name: nameOf(room.shopper.name) }),
    hint: room.subject ?? room.lastMessage?.preview,
    section: 'rooms',
    run: () => void goToRoom(room.id),
  }))
  // Whose name it is comes before whoever wrote the word.
  const named = findEntries(found, words)
  return {
    entries: [...new Set([...named, ...found])].slice(0, MOST),
    isLooking: wanted && (isFetching || q !== words),
  }
}
