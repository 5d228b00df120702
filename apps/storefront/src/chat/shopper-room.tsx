import type { Viewer } from '@etalase/client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Counterpart } from './counterpart.ts'
import { PanelSkeleton } from './panel-skeleton.tsx'
import { RoomThread } from './room-thread.tsx'
import { StartRoom } from './start-room.tsx'
import { useEarlierRooms } from './use-earlier-rooms.ts'

interface ShopperRoomProps {
  viewer: Viewer
  onAgent: (agent: Counterpart | null) => void
}

/** The newest room comes back by itself; without one, the first message starts it. */
export function ShopperRoom({ viewer, onAgent }: ShopperRoomProps) {
  const t = useTranslations('widget')
  const problem = useTranslations('problem')
  const { current, isPending, isError, refetch } = useEarlierRooms()
  const [startsAnew, setStartsAnew] = useState(false)
  if (isPending) return <PanelSkeleton />
  if (isError) {
    return (
      <div className="panel-note" role="alert">
        <p>{t('failedTitle')}</p>
        <button type="button" className="et-button et-button-quiet" onClick={() => void refetch()}>
          {problem('retry')}
        </button>
      </div>
    )
  }
  if (!current || startsAnew) {
    return <StartRoom viewer={viewer} onStarted={() => setStartsAnew(false)} />
  }
  return (
    <RoomThread
      key={current.id}
      roomId={current.id}
      viewer={viewer}
      onAgent={onAgent}
      onStartAnew={() => setStartsAnew(true)}
    />
  )
}
