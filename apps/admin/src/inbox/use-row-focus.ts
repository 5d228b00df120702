import type { InboxRoom } from '@etalase/client'
import { useLayoutEffect, useRef, type RefObject } from 'react'

interface RowFocus {
  scroller: RefObject<HTMLDivElement | null>
  rooms: InboxRoom[]
  at: { id: string | undefined }
  setAt: (at: { id: string | undefined }) => void
  scrollTo: (index: number) => void
}

/** Brings a row into sight and gives it the focus as soon as it is drawn. */
export function useRowFocus({ scroller, rooms, at, setAt, scrollTo }: RowFocus) {
  const wanted = useRef<string>(undefined)
  const last = useRef({ index: -1, focused: false })

  function focusOn(index: number) {
    const to = Math.min(Math.max(index, 0), rooms.length - 1)
    const room = rooms[to]
    if (!room) return
    wanted.current = room.id
    setAt({ id: room.id })
    scrollTo(to)
  }

  useLayoutEffect(() => {
    const link = linkOf(scroller.current, wanted.current)
    if (!link?.checkVisibility()) return
    link.focus({ preventScroll: true })
    wanted.current = undefined
  })

  useLayoutEffect(() => {
    const index = rooms.findIndex((room) => room.id === at.id)
    const lost = document.activeElement === document.body || document.activeElement === null
    // The room under the keyboard was taken away: the one that moved up takes its place.
    if (index < 0 && last.current.focused && lost) focusOn(last.current.index)
    else if (index >= 0) {
      const focused = linkOf(scroller.current, at.id)?.parentElement?.contains(document.activeElement)
      last.current = { index, focused: focused ?? false }
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another list or another row can lose the focus
  }, [rooms, at])

  return focusOn
}

function linkOf(scroller: HTMLElement | null, id: string | undefined) {
  return id === undefined ? null : (scroller?.querySelector<HTMLElement>(`[data-room="${id}"] a`) ?? null)
}
