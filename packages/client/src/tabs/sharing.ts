import type { TRPCClient, TRPCLink } from '@trpc/client'
import type { AppRouter } from '../app-router.ts'
import type { Wire } from '../connection/wire.ts'
import type { Ground } from '../transport/ground.ts'
import { joinTabs, type Tabs } from './join-tabs.ts'

interface SharingOptions extends Pick<Ground, 'app' | 'url' | 'shareSocket'> {
  trpc: TRPCClient<AppRouter>
  wire: Wire
}

/** Whether this tab speaks for itself; it belongs to the tabs of the viewer it shows. */
export function createSharing({ app, url, shareSocket, trpc, wire }: SharingOptions) {
  let tabs: Tabs | null = null
  let viewer: string | null = null

  function begin(next: string | null) {
    if (next === viewer) return
    tabs?.close()
    tabs = null
    viewer = next
    if (viewer && shareSocket && canShare())
      tabs = joinTabs({ name: `etalase:${url}:${app}:${viewer}`, trpc, wire })
  }

  return {
    begin,
    close: () => begin(null),
    /** Before it is known who leads there is nothing to choose. */
    settled: () => tabs?.settled ?? Promise.resolve(),
    /** The way through the tab that leads, where it is another one. */
    relay: (): TRPCLink<AppRouter> | null => tabs?.relay() ?? null,
  }
}

function canShare(): boolean {
  // Node and workers have both by now, but no tabs.
  return (
    typeof document !== 'undefined' && typeof BroadcastChannel !== 'undefined' && Boolean(navigator.locks)
  )
}
