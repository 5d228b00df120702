import { StatusBadge } from '@etalase/chat-ui'
import { ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useChatOpener } from './chat-opener.tsx'
import { viewOf } from './chat-view.ts'
import { PanelSkeleton } from './panel-skeleton.tsx'
import { useEarlierRooms } from './use-earlier-rooms.ts'

export function EarlierRooms() {
  const t = useTranslations('widget')
  const locale = useLocale()
  const { go, isAsked } = useChatOpener()
  const { earlier, isPending } = useEarlierRooms()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (isAsked && !isPending) list.current?.querySelector('button')?.focus()
  }, [isAsked, isPending])
  if (isPending) return <PanelSkeleton />
  if (earlier.length === 0) return <p className="panel-note">{t('noEarlier')}</p>
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  return (
    <ul ref={list} className="earlier" aria-label={t('earlier')}>
      {earlier.map((room) => (
        <li key={room.id}>
          <button type="button" className="earlier-room" onClick={() => go(viewOf(room.id))}>
            <span className="earlier-text">
              <strong>{room.topic ?? room.subject ?? t('untitled')}</strong>
              <time dateTime={room.createdAt}>{day.format(new Date(room.createdAt))}</time>
            </span>
            <StatusBadge status={room.status} />
            <ChevronRight size={18} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}
