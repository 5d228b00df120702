import type { Viewer } from '@etalase/client'
import { useRoom } from '@etalase/client/react'
import { useEffect } from 'react'
import { counterpartOf, type Counterpart } from './counterpart.ts'
import { OpenThread } from './open-thread.tsx'
import { RoomTrouble } from './room-trouble.tsx'

interface RoomThreadProps {
  roomId: string
  viewer: Viewer
  onAgent: (agent: Counterpart | null) => void
  onStartAnew: () => void
}

export function RoomThread({ roomId, viewer, onAgent, onStartAnew }: RoomThreadProps) {
  const view = useRoom(roomId)
  const { name, present = false } = counterpartOf(view.room, view.members, view.live) ?? {}
  useEffect(() => {
    onAgent(name === undefined ? null : { name, present })
    return () => onAgent(null)
  }, [onAgent, name, present])
  if (view.status !== 'ready') return <RoomTrouble status={view.status} />
  return <OpenThread viewer={viewer} view={view} onStartAnew={onStartAnew} />
}
