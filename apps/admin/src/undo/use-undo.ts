import { useEtalaseClient } from '@etalase/client/react'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'

/** What a change of a room answered, and where. */
export interface Done {
  roomId: string
  seq: number
}

/** Takes changes back, of one room or of many; answers what to say of it where some had to stay. */
export function useUndo() {
  const client = useEtalaseClient()
  const t = useTranslations('undo')
  return useCallback(
    async (...changes: Done[]): Promise<string | void> => {
      const outcomes = await Promise.allSettled(changes.map((change) => client.room.undo.mutate(change)))
      const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
      if (failed.length === 0) return
      if (failed.length === outcomes.length) throw failed[0]?.reason
      return t('some', { done: outcomes.length - failed.length, all: outcomes.length })
    },
    [client, t],
  )
}
