import type { Viewer } from '@etalase/api/contract'
import type { QueryClient } from '@tanstack/react-query'
import { getQueryKey } from '@trpc/react-query'
import { etalase } from './etalase.ts'
import type { Stage } from './stage.ts'

/** Everything that was read as somebody else is read again. */
export async function become(stage: Stage, queries: QueryClient, viewer: Viewer | null): Promise<void> {
  const me = getQueryKey(etalase.session.me, undefined, 'query')
  stage.viewerId = viewer?.id ?? null
  await queries.cancelQueries({ queryKey: me })
  queries.setQueryData(me, viewer)
  if (viewer) await stage.client.outbox.open(viewer)
  stage.client.connection.renew()
  stage.rooms.restart()
  stage.lists.restart()
  const hash = JSON.stringify(me[0])
  await queries.resetQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey[0]) !== hash })
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
