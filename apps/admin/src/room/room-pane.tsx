import { refusalOf } from '@etalase/client'
import { useRoom } from '@etalase/client/react'
import { OpenRoom } from './open-room.tsx'
import { RoomGone } from './room-gone.tsx'
import { RoomSkeleton } from './room-skeleton.tsx'
import { RoomTrouble } from './room-trouble.tsx'

export function RoomPane({ roomId }: { roomId: string }) {
  const view = useRoom(roomId)
  if (view.status === 'ended') return <RoomGone why="taken" />
  if (refusalOf(view.error) === 'NOT_FOUND') return <RoomGone why="unknown" />
  if (view.room) return <OpenRoom room={view.room} view={view} />
  if (view.status === 'error') return <RoomTrouble error={view.error} />
  return <RoomSkeleton />
}
