import { useLayoutEffect, useRef } from 'react'
import { keyOf, type ThreadMessage } from './thread-message.ts'

/** Whoever sends wants to see it, wherever they were reading. */
export function useOwnSend(messages: ThreadMessage[], toEnd: () => void): void {
  const last = useRef<string>(undefined)
  useLayoutEffect(() => {
    const newest = messages.at(-1)
    const key = newest && keyOf(newest)
    if (key !== last.current && newest?.delivery === 'sending') toEnd()
    last.current = key
  }, [messages, toEnd])
}
