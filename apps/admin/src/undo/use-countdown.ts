import { useEffect, useRef } from 'react'

/** Time that stands still while it is held. `onDone` must stay the same function. */
export function useCountdown(ms: number, held: boolean, onDone: () => void) {
  const left = useRef(ms)
  useEffect(() => {
    if (held) return
    const from = performance.now()
    const timer = setTimeout(onDone, left.current)
    return () => {
      clearTimeout(timer)
      left.current = Math.max(0, left.current - (performance.now() - from))
    }
  }, [held, onDone])
}
