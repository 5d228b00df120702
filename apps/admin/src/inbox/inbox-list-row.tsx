import type { InboxRoom } from '@etalase/client'
import { InboxRow } from '@etalase/chat-ui'
import { useLinkProps } from '@tanstack/react-router'
import { memo } from 'react'

interface InboxListRowProps {
  room: InboxRoom
  selected: boolean
}

/** Remembered, for one message changes one row of hundreds. */
export const InboxListRow = memo(function InboxListRow({ room, selected }: InboxListRowProps) {
  const link = useLinkProps({ to: '/rooms/$roomId', params: { roomId: room.id }, search: true })
  return (
    <li>
      <InboxRow room={room} href={link.href ?? ''} selected={selected} onSelect={link.onClick} />
    </li>
  )
})
