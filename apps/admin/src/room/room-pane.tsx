import { refusalOf } from '@etalase/client'
import { useRoom } from '@etalase/client/react'
import { useState } from 'react'
import { GivenTo, type Given } from './given-to.ts'
import { OpenRoom } from './open-room.tsx'
import { RoomGone } from './room-gone.tsx'
import { RoomSkeleton } from './room-skeleton.tsx'
import { RoomTrouble } from './room-trouble.tsx'
import { useComeBack } from './use-come-back.ts'

export function RoomPane({ roomId }: { roomId: string }) {
  const view = useRoom(roomId)
  const [given, setGiven] = useState<Given>(null)
  const unknown = refusalOf(view.error) === 'NOT_FOUND'
  useComeBack(roomId, view.status === 'ended' || unknown, view.reload)
  if (view.status === 'ended') return <RoomGone given={given} />
  if (unknown) return <RoomGone unknown />
  if (!view.room) return view.status === 'error' ? <RoomTrouble error={view.error} /> : <RoomSkeleton />
  return (
    <GivenTo value={setGiven}>
      <OpenRoom room={view.room} view={view} />
    </GivenTo>
  )
}
