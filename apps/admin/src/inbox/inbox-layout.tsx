import { Outlet, useParams } from '@tanstack/react-router'
import { InboxPane } from './inbox-pane.tsx'

/** The list, the room and the shopper beside each other; on a phone one after the other. */
export function InboxLayout() {
  const { roomId } = useParams({ strict: false })
  return (
    <main className="panes" data-pane={roomId ? 'room' : 'list'}>
      <InboxPane roomId={roomId} />
      <Outlet />
    </main>
  )
}
