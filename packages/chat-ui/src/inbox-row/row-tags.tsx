import type { InboxRoom } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import { initials, tint } from '../person/initials.ts'
import { ChannelBadge, HandlerBadge, PriorityBadge, StatusBadge } from './badges.tsx'

interface RowTagsProps {
  room: InboxRoom
  assignee: boolean
}

/** What is usual (open, normal, the shop's own chat) is not said. */
export function RowTags({ room, assignee }: RowTagsProps) {
  return (
    <span className="et-row-line">
      <span className="et-row-tags">
        {room.priority !== 'NORMAL' && <PriorityBadge priority={room.priority} />}
        {room.status !== 'OPEN' && <StatusBadge status={room.status} />}
        <HandlerBadge handler={room.handler} />
        {room.channel !== 'WEB' && <ChannelBadge channel={room.channel} />}
      </span>
      {assignee && <Assignee name={room.assignee?.name} />}
    </span>
  )
}

function Assignee({ name }: { name: string | undefined }) {
  const t = useTranslations('chat.inbox')
  if (!name) {
    return (
      <span className="et-row-nobody">
        <Icon name="user" size={14} />
        {t('unassigned')}
      </span>
    )
  }
  const [first = ''] = name.split(/\s/)
  return (
    <span className="et-row-assignee" title={name}>
      <span className={`et-avatar et-avatar-xs et-tint-${tint(name)}`} aria-hidden="true">
        {initials(name)}
      </span>
      <span aria-hidden="true">{first}</span>
      <span className="et-hidden">{t('assigned', { name })}</span>
    </span>
  )
}
