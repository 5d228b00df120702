import { useParams } from '@tanstack/react-router'
import { RoomPane } from './room-pane.tsx'

/** Another room is another pane: no draft, choice or scroll position may carry over. */
export function RoomRoute() {
  const { roomId = '' } = useParams({ strict: false })
  return <RoomPane key={roomId} roomId={roomId} />
}
