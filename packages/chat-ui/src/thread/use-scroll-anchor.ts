import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { keyOf, sideOf, type Side, type ThreadMessage } from './thread-message.ts'

const NEAR = 64

/** Stays at the newest message, or at the pixel one reads, whatever is put before or after. */
export function useScrollAnchor(messages: ThreadMessage[], side: Side) {
  const list = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const pinned = useRef(true)
  const before = useRef<{ first?: string; last?: string; height: number }>({ height: 0 })
  const [news, setNews] = useState(0)

  const toBottom = useCallback(() => {
    pinned.current = true
    setNews(0)
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [])

  useLayoutEffect(() => {
    const box = list.current
    if (!box) return
    const { first, last, height } = before.current
    const oldest = messages[0] && keyOf(messages[0])
    const newest = messages.at(-1)
    const grew = newest !== undefined && keyOf(newest) !== last
    if (grew && newest.delivery === 'sending') pinned.current = true
    if (pinned.current) box.scrollTop = box.scrollHeight
    else if (first !== undefined && oldest !== first) box.scrollTop += box.scrollHeight - height
    if (grew && !pinned.current) setNews((waiting) => waiting + remoteAfter(messages, side, last))
    before.current = { first: oldest, last: newest && keyOf(newest), height: box.scrollHeight }
  }, [messages, side])

  useEffect(() => {
    const box = list.current
    if (!box || !content.current) return
    const onScroll = () => {
      pinned.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
      if (pinned.current) setNews(0)
    }
    const onResize = () => {
      if (pinned.current) box.scrollTop = box.scrollHeight
      before.current.height = box.scrollHeight
    }
    const observer = new ResizeObserver(onResize)
    observer.observe(box)
    observer.observe(content.current)
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', onScroll)
    }
  }, [])

  return { list, content, news, toBottom }
}

function remoteAfter(messages: ThreadMessage[], side: Side, last: string | undefined): number {
  const from = messages.findIndex((message) => keyOf(message) === last)
  return messages.slice(from + 1).filter((message) => sideOf(message.senderKind) !== side).length
}
