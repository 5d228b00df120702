import { useState } from 'react'
import { useSay } from '../layout/notices.tsx'
import { useUndo } from '../undo/use-undo.ts'
import { useRefusal } from '../words/use-refusal.ts'

interface Change<T> {
  roomId: string
  what: 'status' | 'priority' | 'handler' | 'assignee'
  current: T
  commit: (next: T) => Promise<{ seq: number | null }>
  said: (next: T) => string
}

/** A choice shows at once and can be taken back; a refusal takes it back by itself and says why. */
export function useChange<T extends string | null>({ roomId, what, current, commit, said }: Change<T>) {
  const say = useSay()
  const refusal = useRefusal()
  const undo = useUndo()
  const [wanted, setWanted] = useState<{ value: T; from: T } | null>(null)
  const [busy, setBusy] = useState(false)
  const about = `${roomId} ${what}`
  // Once the log has moved on, the wish is history: it must not show again when the room comes back to `from`.
  if (wanted && wanted.from !== current) setWanted(null)

  async function change(next: T) {
    if (next === current || busy) return
    setWanted({ value: next, from: current })
    setBusy(true)
    try {
      const { seq } = await commit(next)
      say(said(next), 'done', { about, ...(seq !== null && { undo: () => undo({ roomId, seq }) }) })
    } catch (error) {
      setWanted(null)
      say(refusal(error), 'trouble', { about })
    } finally {
      setBusy(false)
    }
  }
  return { value: wanted ? wanted.value : current, busy, change: (next: T) => void change(next) }
}
