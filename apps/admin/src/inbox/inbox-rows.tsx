import type { InboxFilter } from '@etalase/client'
import { useInboxTyping, type UseInbox } from '@etalase/client/react'
import { useRef } from 'react'
import { useNow, useTranslations } from 'use-intl'
import { useStaff } from '../session/staff.tsx'
import { InboxListRow } from './inbox-list-row.tsx'
import { MoreRooms } from './more-rooms.tsx'
import { NewsPill } from './news-pill.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useHold } from './use-hold.ts'
import { useListActions } from './use-list-actions.ts'
import { useListKeys } from './use-list-keys.ts'
import { useOpenKept } from './use-open-kept.ts'
import { useReturn } from './use-return.ts'
import { useRows } from './use-rows.ts'
import { useSelection } from './use-selection.ts'
import { useSteadyRooms } from './use-steady-rooms.ts'

interface InboxRowsProps {
  inbox: UseInbox
  filter: InboxFilter
  roomId: string | undefined
  choosing: boolean
  onChoosing: (choosing: boolean) => void
}

export function InboxRows({ inbox, filter, roomId, choosing, onChoosing }: InboxRowsProps) {
  const t = useTranslations('inbox')
  const staff = useStaff()
  const now = useNow({ updateInterval: 60_000 })
  const typing = useInboxTyping()
  const list = useRef<HTMLDivElement>(null)
  const { held, hold, release } = useHold()
  const { rooms, apply, ...waiting } = useSteadyRooms(useOpenKept(inbox.rooms, filter, roomId), held)
  const rows = useRows(rooms, roomId)
  const selection = useSelection(rooms)
  const leave = () => {
    const inBar = document.activeElement?.closest('.selection-bar')
    selection.clear()
    onChoosing(false)
    // The bar goes, and would take the focus along.
    if (inBar) rows.focusOn(rows.stop)
  }
  useReturn(rows, roomId)
  useListActions({ rooms, rows, roomId, pick: selection.pick })
  const keys = useListKeys({ list, rows, all: selection.all, leave, chosen: selection.ids.size })
  const { virtual, scroller } = rows

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the rows are the controls, the list moves the focus between them
    <div ref={list} className="inbox-list" data-choosing={choosing || undefined} {...hold} {...keys}>
      <NewsPill
        {...waiting}
        onPress={() => {
          apply()
          scroller.current?.scrollTo({ top: 0 })
        }}
      />
      <div ref={scroller} className="inbox-scroll">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears which of its rows has the focus */}
        <ul
          className="rows"
          aria-label={t('rooms')}
          style={{ height: virtual.getTotalSize() }}
          onFocus={({ target }) => rows.setAt({ id: target.closest('li')?.dataset['room'] })}
        >
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const room = rooms[index]
            if (!room) return null
            return (
              <InboxListRow
                key={key}
                room={room}
                index={index}
                total={inbox.hasMore ? -1 : rooms.length}
                start={start}
                measure={virtual.measureElement}
                now={now}
                open={room.id === roomId}
                stop={index === rows.stop}
                chosen={selection.ids.has(room.id)}
                choosing={choosing}
                typing={typing.get(room.id)}
                waiting={filter.sort === 'waiting'}
                assignee={filter.assigneeId !== staff.id}
                onPick={selection.pick}
              />
            )
          })}
        </ul>
        {inbox.hasMore && (
          <MoreRooms
            after={inbox.rooms.length}
            loading={inbox.isLoadingMore}
            failed={inbox.error !== null}
            onMore={() => void inbox.loadMore()}
          />
        )}
      </div>
      {(choosing || selection.ids.size > 0) && (
        <SelectionBar selection={selection} total={rooms.length} onLeave={leave} onUndo={release} />
      )}
    </div>
  )
}
