import { useEffect, useRef, useState } from 'react'

interface Mark {
  lastReadSeq: number
  unread: number
}

const lineOf = ({ lastReadSeq, unread }: Mark) => (unread > 0 ? lastReadSeq : undefined)

/** How far one had read on coming back, to the thread or to the window; undefined where nothing was new. */
export function useReadUpTo(mark: Mark): number | undefined {
  const [readUpTo, setReadUpTo] = useState(() => lineOf(mark))
  const latest = useRef(mark)
  useEffect(() => {
    latest.current = mark
  })
  useEffect(() => {
    const come = () => document.visibilityState === 'visible' && setReadUpTo(lineOf(latest.current))
    document.addEventListener('visibilitychange', come)
    return () => document.removeEventListener('visibilitychange', come)
  }, [])
  return readUpTo
}
