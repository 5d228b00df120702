import { useEffect, useRef } from 'react'
import { isNarrow } from '../layout/screen.ts'
import type { Rows } from './use-rows.ts'

/** Coming back from a room on a phone, the focus is on the row one went in by. */
export function useReturn(rows: Rows, roomId: string | undefined) {
  const last = useRef(roomId)
  useEffect(() => {
    const place = last.current === undefined ? undefined : rows.places.get(last.current)
    if (roomId === undefined && place !== undefined && isNarrow()) rows.focusOn(place)
    last.current = roomId
  }, [rows, roomId])
}
