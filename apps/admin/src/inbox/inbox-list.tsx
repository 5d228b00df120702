import { useInbox } from '@etalase/client/react'
import { CloudAlert } from 'lucide-react'
import { useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import { useShortcuts } from '../layout/use-shortcuts.ts'
import { useStaff } from '../session/staff.tsx'
import { useRefusal } from '../words/use-refusal.ts'
import { InboxEmpty } from './inbox-empty.tsx'
import { InboxListRow } from './inbox-list-row.tsx'
import { toFilter } from './inbox-search.ts'
import { InboxSkeleton } from './inbox-skeleton.tsx'
import { MoreRooms } from './more-rooms.tsx'
import { stepThrough } from './step-through.ts'
import { useInboxSearch } from './use-inbox-search.ts'
import { useReturn } from './use-return.ts'

export function InboxList({ roomId }: { roomId: string | undefined }) {
  const t = useTranslations('inbox')
  const staff = useStaff()
  const [search] = useInboxSearch()
  const filter = useMemo(() => toFilter(search, staff), [search, staff])
  const inbox = useInbox(filter)
  const list = useRef<HTMLUListElement>(null)
  useReturn(list, roomId)
  const step = (by: number) => stepThrough(list.current, by)
  useShortcuts({ j: () => step(1), k: () => step(-1) })

  function onArrow(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    step(by)
  }

  if (inbox.error && inbox.rooms.length === 0) return <InboxTrouble error={inbox.error} />
  if (inbox.isLoading) return <InboxSkeleton />
  if (inbox.rooms.length === 0) return <InboxEmpty />
  return (
    <div className="inbox-scroll">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows are the controls, the list moves the focus between them */}
      <ul ref={list} className="rows" aria-label={t('rooms')} onKeyDown={onArrow}>
        {inbox.rooms.map((room) => (
          <InboxListRow key={room.id} room={room} selected={room.id === roomId} />
        ))}
      </ul>
      {inbox.hasMore && (
        <MoreRooms
          loading={inbox.isLoadingMore}
          failed={inbox.error !== null}
          onMore={() => void inbox.loadMore()}
        />
      )}
    </div>
  )
}

function InboxTrouble({ error }: { error: unknown }) {
  const t = useTranslations()
  const refusal = useRefusal()
  return (
    <div role="alert">
      <Empty icon={<CloudAlert />} title={t('inbox.trouble')} text={refusal(error)}>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('layout.tryAgain')}
        </button>
      </Empty>
    </div>
  )
}
