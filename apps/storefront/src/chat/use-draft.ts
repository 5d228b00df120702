import { useState } from 'react'
import { recall, remember } from './kept.ts'

const keyOf = (viewerId: string, roomId: string) => `draft.${viewerId}.${roomId}`

/** What was begun waits in its room, also after a reload; a guest who signs in takes it along. */
export function useDraft(viewerId: string, roomId: string) {
  const key = keyOf(viewerId, roomId)
  const [draft, setDraft] = useState(() => ({ key, roomId, text: recall(key) ?? '' }))
  function write(text: string) {
    setDraft({ key, roomId, text })
    remember(key, text.trim() ? text : null)
  }
  if (draft.key !== key) {
    const taken = draft.roomId === roomId ? draft.text : ''
    if (taken) {
      remember(draft.key, null)
      write(taken)
    } else setDraft({ key, roomId, text: recall(key) ?? '' })
  }
  return [draft.text, write] as const
}
