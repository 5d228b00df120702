import type { Room } from '@etalase/client'
import { useTranslations } from 'use-intl'
import { AssigneeControl } from './assignee-control.tsx'
import { HandlerControl } from './handler-control.tsx'
import { PriorityControl } from './priority-control.tsx'
import { StatusControl } from './status-control.tsx'
import type { StatusChange } from './use-status-change.ts'

interface RoomToolsProps {
  room: Room
  status: StatusChange
}

export function RoomTools({ room, status }: RoomToolsProps) {
  const t = useTranslations('room')
  return (
    <fieldset className="room-tools" aria-label={t('tools')}>
      <StatusControl status={status} />
      <PriorityControl room={room} />
      <HandlerControl room={room} />
      <AssigneeControl room={room} />
    </fieldset>
  )
}
