import type { Viewer } from '@etalase/api/contract'
import type { QueryClient } from '@tanstack/react-query'
import { getQueryKey } from '@trpc/react-query'
import { etalase } from './etalase.ts'
import type { Stage } from './stage.ts'

/** Everything that was read as somebody else is read again, or gone when nobody is here. */
export async function become(stage: Stage, queries: QueryClient, viewer: Viewer | null): Promise<void> {
  const me = getQueryKey(etalase.session.me, undefined, 'query')
  stage.viewerId = viewer?.id ?? null
  await queries.cancelQueries({ queryKey: me })
  queries.setQueryData(me, viewer)
  await stage.client.outbox.open(viewer)
  if (!viewer) for (const shelf of stage.shelves()) shelf.clear()
  stage.client.connection.renew()
  if (viewer) for (const shelf of stage.shelves()) shelf.restart()
  // What only a viewer may ask for is off the screen before the rest is asked for again.
  await new Promise((resolve) => setTimeout(resolve))
  const hash = JSON.stringify(me[0])
  const isOthers = ({ queryKey }: { queryKey: readonly unknown[] }) => JSON.stringify(queryKey[0]) !== hash
  queries.removeQueries({ predicate: isOthers, type: 'inactive' })
  await queries.resetQueries({ predicate: isOthers })
}

/** What the server says of who is here; somebody else only if it was another one before. */
export async function notice(stage: Stage, queries: QueryClient, viewer: Viewer | null): Promise<void> {
  const before = stage.viewerId
  const id = viewer?.id ?? null
  if (before === id) return
  if (before !== undefined) return become(stage, queries, viewer)
  stage.viewerId = id
  if (viewer) await stage.client.outbox.open(viewer)
}
