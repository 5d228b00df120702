import type { UseRoom } from '@etalase/client/react'
import { useEffect } from 'react'

/** Read means seen: only while the window is in sight and in use. */
export function useMarkRead({ messages, members, markRead }: UseRoom, viewerId: string) {
  const last = messages.findLast((message) => Number.isFinite(message.seq))?.seq ?? 0
  const mark = members.find((member) => member.id === viewerId)?.lastReadSeq ?? 0
  useEffect(() => {
    if (last <= mark) return
    const look = () => {
      if (document.visibilityState === 'visible' && document.hasFocus()) markRead(last)
    }
    look()
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [last, mark, markRead])
}
