import { useCallback, useState } from 'react'
import { useStaff } from '../session/staff.tsx'
import { keepDraft, readDraft, type Draft } from './draft.ts'

/** What was begun in a room waits there, also after a reload. */
export function useDraft(roomId: string) {
  const { id } = useStaff()
  const [draft, setDraft] = useState(() => readDraft(id, roomId))
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...part }
        keepDraft(id, roomId, next)
        return next
      }),
    [id, roomId],
  )
  return [draft, change] as const
}
