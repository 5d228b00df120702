import type { Person, Viewer } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DraftProps } from './draft.ts'
import { PanelSkeleton } from './panel-skeleton.tsx'
import { RoomThread } from './room-thread.tsx'
import { StartRoom } from './start-room.tsx'

interface ShopperRoomProps extends DraftProps {
  viewer: Viewer
  onAgent: (agent: Person | null) => void
}

/** The newest room comes back by itself; without one, the first message starts it. */
export function ShopperRoom({ viewer, draft, onDraft, onAgent }: ShopperRoomProps) {
  const t = useTranslations('widget')
  const problem = useTranslations('problem')
  const rooms = etalase.room.mine.useQuery()
  const [startsAnew, setStartsAnew] = useState(false)
  const newest = rooms.data?.find(({ channel }) => channel === 'WEB')

  if (rooms.isPending) return <PanelSkeleton />
  if (rooms.isError) {
    return (
      <div className="panel-note" role="alert">
        <p>{t('failedTitle')}</p>
        <button type="button" className="et-button et-button-quiet" onClick={() => void rooms.refetch()}>
          {problem('retry')}
        </button>
      </div>
    )
  }
  if (!newest || startsAnew) {
    return <StartRoom draft={draft} onDraft={onDraft} onStarted={() => setStartsAnew(false)} />
  }
  return (
    <RoomThread
      key={newest.id}
      roomId={newest.id}
      viewer={viewer}
      draft={draft}
      onDraft={onDraft}
      onAgent={onAgent}
      onStartAnew={() => setStartsAnew(true)}
    />
  )
}
