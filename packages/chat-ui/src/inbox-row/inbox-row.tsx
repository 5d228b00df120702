import type { MouseEvent } from 'react'
import type { InboxRoom } from '@etalase/api/contract'
import { useLocale, useNow, useTranslations } from 'use-intl'
import { Avatar } from '../person/avatar.tsx'
import { shortMoment } from '../thread/clock.ts'
import { HandlerBadge, PriorityBadge, StatusBadge } from './badges.tsx'
import { Preview } from './preview.tsx'

export interface InboxRowProps {
  room: InboxRoom
  /** Where the room is; a plain click calls `onSelect` as well. */
  href: string
  selected?: boolean
  present?: boolean
  onSelect?: (event: MouseEvent<HTMLAnchorElement>) => void
}

export function InboxRow({ room, href, selected = false, present, onSelect }: InboxRowProps) {
  const t = useTranslations('chat.inbox')
  const locale = useLocale()
  const now = useNow({ updateInterval: 60_000 })
  return (
    <a
      className="et-row"
      href={href}
      aria-current={selected ? 'true' : undefined}
      data-unread={room.unread > 0}
      onClick={onSelect}
    >
      <Avatar name={room.shopper.name} image={room.shopper.avatar} present={present} />
      <span className="et-row-text">
        <span className="et-row-top">
          <span className="et-row-name">{room.shopper.name}</span>
          <time className="et-row-time" dateTime={room.lastActivityAt}>
            {shortMoment(room.lastActivityAt, locale, now)}
          </time>
        </span>
        <span className="et-row-middle">
          <Preview room={room} />
          {room.unread > 0 && (
            <span className="et-count">
              <span aria-hidden="true">{room.unread > 99 ? '99+' : room.unread}</span>
              <span className="et-hidden">{t('unread', { count: room.unread })}</span>
            </span>
          )}
        </span>
        <span className="et-row-badges">
          {room.status !== 'OPEN' && <StatusBadge status={room.status} />}
          {room.priority !== 'NORMAL' && <PriorityBadge priority={room.priority} />}
          <HandlerBadge handler={room.handler} />
          <span className="et-row-assignee">{room.assignee?.name ?? t('unassigned')}</span>
        </span>
      </span>
    </a>
  )
}
