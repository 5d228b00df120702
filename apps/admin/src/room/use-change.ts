import { useState } from 'react'
import { useSay } from '../layout/notices.tsx'
import { useRefusal } from '../words/use-refusal.ts'

interface Change<T> {
  current: T
  commit: (next: T) => Promise<unknown>
  said: (next: T) => string
}

/** A choice shows at once; the room's log confirms it, a refusal takes it back and says why. */
export function useChange<T extends string | null>({ current, commit, said }: Change<T>) {
  const say = useSay()
  const refusal = useRefusal()
  const [wanted, setWanted] = useState<{ value: T; from: T } | null>(null)
  const [busy, setBusy] = useState(false)

  async function change(next: T) {
    if (next === current || busy) return
    setWanted({ value: next, from: current })
    setBusy(true)
    try {
      await commit(next)
      say(said(next))
    } catch (error) {
      setWanted(null)
      say(refusal(error), 'trouble')
    } finally {
      setBusy(false)
    }
  }
  const value = wanted?.from === current ? wanted.value : current
  return { value, busy, change: (next: T) => void change(next) }
}
