import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { ThreadMessage } from './thread-message.ts'

interface Jump {
  list: RefObject<HTMLDivElement | null>
  unread: ThreadMessage | 'far' | undefined
  isLoadingOlder: boolean
  onOlder?: () => void
  toElement: (element: Element) => void
}

/** Loads back to the line that says "unread from here", and goes there; done once it has been in sight. */
export function useJumpToUnread({ list, unread, isLoadingOlder, onOlder, toElement }: Jump) {
  const [jumping, setJumping] = useState(false)
  const [line, setLine] = useState<{ key?: string; seen: boolean }>({ seen: false })
  const latest = useRef(onOlder)
  useEffect(() => {
    latest.current = onOlder
  }, [onOlder])
  const key = unread === 'far' ? 'far' : unread?.id
  const seen = line.key === key && line.seen

  useEffect(() => {
    if (jumping && unread === 'far' && !isLoadingOlder) latest.current?.()
  }, [jumping, unread, isLoadingOlder])

  useLayoutEffect(() => {
    const found = list.current?.querySelector('.et-unread')
    if (jumping && !seen && unread !== 'far' && found) toElement(found)
  }, [jumping, seen, unread, list, toElement])

  useEffect(() => {
    const found = key === undefined ? null : list.current?.querySelector('.et-unread')
    if (!found || seen) return
    const observer = new IntersectionObserver(
      (entries) => {
        const inSight = entries.some((entry) => entry.isIntersecting)
        setLine({ key, seen: inSight })
        if (inSight) setJumping(false)
      },
      { root: list.current },
    )
    observer.observe(found)
    return () => observer.disconnect()
  }, [key, list, seen])

  return {
    jumping,
    /** The line has not been in sight. */
    pending: key !== undefined && !seen,
    /** As above, and it is known to be out of sight, so that no button flashes up. */
    waits: key === 'far' || (line.key === key && key !== undefined && !line.seen),
    jump: () => setJumping(true),
  }
}
