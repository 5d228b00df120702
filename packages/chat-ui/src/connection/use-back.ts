import { useEffect, useState } from 'react'
import type { ConnectionView } from './connection-view.ts'

const SAID_FOR = 3000

/** Says for a moment that one is back, and only to those who were told that they were away. */
export function useBack(state: ConnectionView): ConnectionView | 'back' {
  const [before, setBefore] = useState(state)
  const [isBack, setBack] = useState(false)
  if (before !== state) {
    setBefore(state)
    setBack(state === 'online' && (before === 'offline' || before === 'connecting'))
  }
  useEffect(() => {
    if (!isBack) return
    const said = setTimeout(() => setBack(false), SAID_FOR)
    return () => clearTimeout(said)
  }, [isBack])
  return isBack ? 'back' : state
}
