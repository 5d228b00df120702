import type { ThreadMessage } from '@etalase/client'
import { useEffect } from 'react'

interface Reading {
  /** The newest message is in sight. */
  atEnd: boolean
  markRead: (upTo: number) => void
}

/** Marks the newest message as read, but only while somebody can be looking at it. */
export function useMarkRead(messages: ThreadMessage[], { atEnd, markRead }: Reading) {
  const newest = messages.findLast(({ seq }) => Number.isFinite(seq))?.seq ?? 0
  useEffect(() => {
    if (!atEnd) return
    const look = () => {
      if (newest > 0 && document.visibilityState === 'visible' && document.hasFocus()) markRead(newest)
    }
    look()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [newest, atEnd, markRead])
}
