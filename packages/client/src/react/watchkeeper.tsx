import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { patiently } from '../patiently.ts'
import { become, notice } from './become.ts'
import { etalase } from './etalase.ts'
import { useStage } from './use-stage.ts'

const pause = 10_000

/** Notices who is here: at first, when a session has ended, and when another tab has begun or ended one. */
export function Watchkeeper() {
  const stage = useStage()
  const queries = useQueryClient()
  const utils = etalase.useUtils()
  const { data: viewer } = etalase.session.me.useQuery()

  useEffect(() => {
    if (viewer !== undefined) void notice(stage, queries, viewer)
  }, [stage, queries, viewer])

  useEffect(() => stage.bell.onRing(() => void utils.session.me.invalidate()), [stage, utils])

  useEffect(() => {
    const { connection } = stage.client
    let renewedAt = -Infinity
    async function look() {
      const before = stage.viewerId
      // Not through the cache: a query that is cancelled there answers what it knew before.
      const now = await patiently(() => stage.client.session.me.query())
      if (stage.viewerId !== before) return
      if (!now || now.id !== before) return notice(stage, queries, now)
      // The same person has signed in again elsewhere: what ended with the old session begins anew.
      if (Date.now() - renewedAt < pause) return
      renewedAt = Date.now()
      await become(stage, queries, now)
    }
    return connection.subscribe(() => {
      if (connection.get().reason === 'signed-out') void look()
    })
  }, [stage, queries])

  return null
}
