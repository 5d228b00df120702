import type { MouseEvent } from 'react'
import type { InboxRoom } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { Avatar } from '../person/avatar.tsx'
import { useNameOf } from '../person/use-name-of.ts'
import { Preview } from './preview.tsx'
import { RowMoment } from './row-moment.tsx'
import { RowTags } from './row-tags.tsx'

export interface InboxRowProps {
  room: InboxRoom
  /** Where the room is; a plain click calls `onSelect` as well. */
  href: string
  now: Date
  selected?: boolean
  /** Names of those who type in the room. */
  typing?: readonly string[]
  /** The last message is the viewer's own. */
  own?: boolean
  /** How long the shopper waits stands in the place of the time. */
  waiting?: boolean
  /** Left out where all rooms are one person's. */
  assignee?: boolean
  present?: boolean
  /** -1 where the rows share one stop of the Tab key. */
  tabIndex?: number
  onSelect?: (event: MouseEvent<HTMLAnchorElement>) => void
}

const nobody: readonly string[] = []

export function InboxRow({ room, typing = nobody, own = false, waiting = false, ...props }: InboxRowProps) {
  const t = useTranslations('chat.inbox')
  const nameOf = useNameOf()
  return (
    <a
      className="et-row"
      href={props.href}
      tabIndex={props.tabIndex}
      aria-current={props.selected ? 'true' : undefined}
      data-unread={room.unread > 0}
      onClick={props.onSelect}
    >
      <Avatar name={room.shopper.name} image={room.shopper.avatar} present={props.present} />
      <span className="et-row-text">
        <span className="et-row-line">
          <span className="et-row-name">{nameOf(room.shopper.name)}</span>
          <RowMoment room={room} now={props.now} waiting={waiting} />
        </span>
        <span className="et-row-line">
          <Preview room={room} typing={typing} own={own} />
          {room.unread > 0 && (
            <span className="et-count">
              <span aria-hidden="true">{room.unread > 99 ? '99+' : room.unread}</span>
              <span className="et-hidden">{t('unread', { count: room.unread })}</span>
            </span>
          )}
        </span>
        <RowTags room={room} assignee={props.assignee ?? true} />
      </span>
    </a>
  )
}
