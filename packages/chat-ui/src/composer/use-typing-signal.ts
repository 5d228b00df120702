import { useCallback, useEffect, useRef } from 'react'

const REPEAT = 3000
const IDLE = 4000

/** At most one signal in three seconds while one types, and one at the end. */
export function useTypingSignal(onTyping: ((isTyping: boolean) => void) | undefined) {
  const latest = useRef(onTyping)
  const saidAt = useRef(0)
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = onTyping
  }, [onTyping])

  const stop = useCallback(() => {
    clearTimeout(idle.current)
    if (saidAt.current === 0) return
    saidAt.current = 0
    latest.current?.(false)
  }, [])

  const note = useCallback(
    (text: string) => {
      if (!text.trim()) return stop()
      clearTimeout(idle.current)
      idle.current = setTimeout(stop, IDLE)
      const now = Date.now()
      if (now - saidAt.current < REPEAT) return
      saidAt.current = now
      latest.current?.(true)
    },
    [stop],
  )

  useEffect(() => stop, [stop])
  return { note, stop }
}
