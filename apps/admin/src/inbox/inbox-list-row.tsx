import type { InboxRoom } from '@etalase/client'
import { InboxRow, useNameOf } from '@etalase/chat-ui'
import { useLinkProps } from '@tanstack/react-router'
import { memo, type MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useStaff } from '../session/staff.tsx'

interface InboxListRowProps {
  room: InboxRoom
  index: number
  /** -1 as long as there is more to load. */
  total: number
  start: number
  measure: (row: HTMLElement | null) => void
  now: Date
  open: boolean
  stop: boolean
  chosen: boolean
  /** A tap chooses instead of opening. */
  choosing: boolean
  typing: readonly string[] | undefined
  waiting: boolean
  assignee: boolean
  onPick: (id: string, on: boolean) => void
}

/** Remembered, for one message changes one row of hundreds. */
export const InboxListRow = memo(function InboxListRow(props: InboxListRowProps) {
  const { room, chosen, choosing, onPick } = props
  const t = useTranslations('inbox')
  const nameOf = useNameOf()
  const viewer = useStaff()
  const link = useLinkProps({ to: '/rooms/$roomId', params: { roomId: room.id }, search: true })
  const tabIndex = props.stop ? 0 : -1

  function select(event: MouseEvent<HTMLAnchorElement>) {
    if (!event.shiftKey && !choosing) return link.onClick?.(event)
    event.preventDefault()
    onPick(room.id, event.shiftKey)
  }

  return (
    <li
      ref={props.measure}
      data-index={props.index}
      data-room={room.id}
      data-chosen={chosen || undefined}
      aria-posinset={props.index + 1}
      aria-setsize={props.total}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      <InboxRow
        room={room}
        href={link.href ?? ''}
        now={props.now}
        own={room.lastMessage?.senderId === viewer.id}
        selected={props.open}
        typing={props.typing}
        waiting={props.waiting}
        assignee={props.assignee}
        tabIndex={tabIndex}
        onSelect={select}
      />
      <label className="row-check">
        <input
          type="checkbox"
          tabIndex={tabIndex}
          aria-label={t('selectRoom', { name: nameOf(room.shopper.name) })}
          checked={chosen}
          onChange={({ nativeEvent }) =>
            onPick(room.id, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
          }
        />
      </label>
    </li>
  )
})
