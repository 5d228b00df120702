import { createContext, useContext } from 'react'
import type { EtalaseClient } from '../etalase-client.ts'
import type { Stage } from './stage.ts'

export const StageContext = createContext<Stage | null>(null)

export function useStage(): Stage {
  const stage = useContext(StageContext)
  if (!stage) throw new Error('Wrap the app in <EtalaseProvider client={…}>.')
  return stage
}

/**
 * The client itself, for what has no hook.
 *
 * @example
 * const client = useEtalaseClient()
 * await client.room.setStatus.mutate({ roomId, status: 'RESOLVED' })
 */
export function useEtalaseClient(): EtalaseClient {
  return useStage().client
}
