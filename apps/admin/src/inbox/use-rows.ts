import type { InboxRoom } from '@etalase/client'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useRowFocus } from './use-row-focus.ts'

/** Three lines and their padding, in rem and in px; each row is measured all the same. */
const ROW = { lines: 3.75, around: 24 }
const GAP = 2
const EDGE = 6
const AHEAD = 8

/** The part of a long list that is in sight, and the row that the keyboard is at. */
export function useRows(rooms: InboxRoom[], roomId: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState({ id: roomId })
  const places = useMemo(() => new Map(rooms.map((room, index) => [room.id, index])), [rooms])
  const open = roomId === undefined ? undefined : places.get(roomId)
  const stop = (at.id === undefined ? undefined : places.get(at.id)) ?? open ?? 0
  const [height] = useState(rowHeight)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled; what it answers is used while drawing
  const virtual = useVirtualizer({
    count: rooms.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => rooms[index]?.id ?? index, [rooms]),
    estimateSize: useCallback(() => height, [height]),
    gap: GAP,
    overscan: AHEAD,
    paddingStart: EDGE,
    paddingEnd: EDGE,
    scrollPaddingStart: EDGE,
    scrollPaddingEnd: EDGE,
    // The row with the focus is drawn wherever one scrolls, or the focus would be lost.
    rangeExtractor: useCallback((range: Range) => including(stop, range), [stop]),
  })
  const focusOn = useRowFocus({ scroller, rooms, at, setAt, scrollTo: virtual.scrollToIndex })

  /** From the row with the focus, else from the open one. */
  function step(by: number) {
    const from = scroller.current?.contains(document.activeElement) ? stop : open
    focusOn(from === undefined ? 0 : from + by)
  }
  return { scroller, virtual, places, open, stop, setAt, focusOn, step }
}

function including(stop: number, range: Range): number[] {
  const drawn = defaultRangeExtractor(range)
  if (range.count === 0 || drawn.includes(stop)) return drawn
  return [...drawn, stop].toSorted((a, b) => a - b)
}

function rowHeight() {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  return Math.round(ROW.lines * rem) + ROW.around
}

export type Rows = ReturnType<typeof useRows>
