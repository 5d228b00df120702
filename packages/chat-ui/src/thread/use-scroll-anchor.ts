import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { anchorOf, holdAnchor, type Anchor } from './anchor.ts'

const NEAR = 64
const ABOVE = 56

/** Stays at the newest message, or at the pixel one reads, whatever is put before or after. */
export function useScrollAnchor(change: unknown, onAtEnd?: (atEnd: boolean) => void) {
  const list = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const pinned = useRef(true)
  const anchor = useRef<Anchor | null>(null)
  const lastTop = useRef(0)
  const [atEnd, setAtEnd] = useState(true)
  const latest = useRef(onAtEnd)
  useEffect(() => {
    latest.current = onAtEnd
  }, [onAtEnd])
  useEffect(() => latest.current?.(atEnd), [atEnd])

  const hold = useCallback(() => {
    const box = list.current
    if (!box) return
    if (pinned.current) box.scrollTop = box.scrollHeight
    else if (anchor.current) holdAnchor(box, anchor.current)
    lastTop.current = box.scrollTop
  }, [])

  const look = useCallback(() => {
    const box = list.current
    if (!box) return
    const near = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
    // Only a hand moves up: without one it is the thread that grew, and the end is still where one wants to be.
    const grew = pinned.current && !near && box.scrollTop >= lastTop.current
    lastTop.current = box.scrollTop
    if (grew) return hold()
    pinned.current = near
    anchor.current = pinned.current ? null : anchorOf(box)
    setAtEnd(pinned.current)
  }, [hold])

  const toEnd = useCallback(() => {
    pinned.current = true
    hold()
    setAtEnd(true)
  }, [hold])

  const toElement = useCallback(
    (element: Element) => {
      const box = list.current
      if (!box) return
      pinned.current = false
      // scrollIntoView would move the page behind as well.
      box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - ABOVE
      look()
    },
    [look],
  )

  useLayoutEffect(hold, [hold, change])

  useEffect(() => {
    const box = list.current
    if (!box || !content.current) return
    const observer = new ResizeObserver(hold)
    observer.observe(box)
    observer.observe(content.current)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [hold, look])

  return { list, content, atEnd, hold, toEnd, toElement }
}
