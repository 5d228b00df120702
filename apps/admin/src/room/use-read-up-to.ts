import type { UseRoom } from '@etalase/client/react'
import { useEffect, useRef, useState } from 'react'

/** How far the desk had read on coming to the room, or back to the window; undefined where nothing was new. */
export function useReadUpTo(view: Pick<UseRoom, 'room' | 'members'>): number | undefined {
  const [readUpTo, setReadUpTo] = useState(() => readByDesk(view))
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  })
  useEffect(() => {
    const come = () => document.visibilityState === 'visible' && setReadUpTo(readByDesk(latest.current))
    document.addEventListener('visibilitychange', come)
    return () => document.removeEventListener('visibilitychange', come)
  }, [])
  return readUpTo
}

/** One colleague's reading counts for all: the desk's unread is counted so, too. */
export function readByDesk({ room, members }: Pick<UseRoom, 'room' | 'members'>): number | undefined {
  if (!room || room.unread.desk === 0) return undefined
  const desk = members.filter(({ kind }) => kind === 'AGENT' || kind === 'ADMIN')
  return Math.max(0, ...desk.map(({ lastReadSeq }) => lastReadSeq))
}
