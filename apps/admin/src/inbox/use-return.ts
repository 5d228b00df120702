import { useEffect, useRef, type RefObject } from 'react'
import { isNarrow } from '../layout/screen.ts'

/** Coming back from a room on a phone, the focus is on the row one went in by. */
export function useReturn(list: RefObject<HTMLElement | null>, roomId: string | undefined) {
  const last = useRef(roomId)
  useEffect(() => {
    if (!roomId && last.current && isNarrow()) {
      list.current?.querySelector<HTMLElement>(`a[href*="${last.current}"]`)?.focus({ preventScroll: true })
    }
    last.current = roomId
  }, [list, roomId])
}
