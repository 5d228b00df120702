import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { notice } from './become.ts'
import { etalase } from './etalase.ts'
import { useStage } from './use-stage.ts'

/** Notices who is here: at first, when a session has ended, and when another tab has begun one. */
export function Watchkeeper() {
  const stage = useStage()
  const queries = useQueryClient()
  const utils = etalase.useUtils()
  const { data: viewer } = etalase.session.me.useQuery()

  useEffect(() => {
    if (viewer !== undefined) void notice(stage, queries, viewer)
  }, [stage, queries, viewer])

  useEffect(() => {
    const { connection } = stage.client
    return connection.subscribe(() => {
      if (connection.get().reason === 'signed-out') void utils.session.me.invalidate()
    })
  }, [stage, utils])

  return null
}
