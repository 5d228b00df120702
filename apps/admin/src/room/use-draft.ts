import { useCallback, useState } from 'react'
import { useStaff } from '../session/staff.tsx'
import { keepDraft, readDraft } from './draft.ts'

/** What was begun in a room waits there, also after a reload. */
export function useDraft(roomId: string) {
  const { id } = useStaff()
  const [text, setText] = useState(() => readDraft(id, roomId))
  const write = useCallback(
    (next: string) => {
      setText(next)
      keepDraft(id, roomId, next)
    },
    [id, roomId],
  )
  return [text, write] as const
}
