import { etalase } from './etalase.ts'
import { useStage } from './use-stage.ts'
import { useRoomStore } from './use-room-store.ts'
import { useViewer } from './use-viewer.ts'

/**
 * How many messages the shopper has not read, live; for the launcher's badge.
 *
 * @example
 * const unread = useUnread()
 * return <button aria-label={`Chat, ${unread} unread`} />
 */
export function useUnread(): number {
  const { client } = useStage()
  const { viewer } = useViewer()
  const enabled = client.app === 'shop' && viewer !== null
  const { data: rooms = [] } = etalase.room.mine.useQuery(undefined, { enabled })
  const current = rooms.find((room) => room.status !== 'CLOSED')
  const { room: live } = useRoomStore(enabled ? (current?.id ?? null) : null).view
  return rooms.reduce((sum, room) => sum + (room.id === live?.id ? live : room).unread.shopper, 0)
}
