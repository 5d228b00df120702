import { useEffect, useRef, useState, type FocusEvent } from 'react'

const LINGER = 1000

/** True while a pointer is over a part or the keyboard is in it, and a moment longer. */
export function useHold() {
  const [held, setHeld] = useState(false)
  const by = useRef({ pointer: false, keyboard: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function turn(change: Partial<typeof by.current>) {
    by.current = { ...by.current, ...change }
    clearTimeout(timer.current)
    if (by.current.pointer || by.current.keyboard) setHeld(true)
    else timer.current = setTimeout(setHeld, LINGER, false)
  }

  const hold = {
    // Not `over` or `enter`: those also come where something moves away from under a hand at rest.
    onPointerMove: () => by.current.pointer || turn({ pointer: true }),
    onWheel: () => by.current.pointer || turn({ pointer: true }),
    onPointerLeave: () => turn({ pointer: false }),
    onFocus: ({ target }: FocusEvent<HTMLElement>) => turn({ keyboard: target.matches(':focus-visible') }),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
      currentTarget.contains(relatedTarget) || turn({ keyboard: false }),
  }
  /** What one does oneself shows at once; the next touch of the part holds it again. */
  const release = () => {
    by.current = { pointer: false, keyboard: false }
    setHeld(false)
  }
  return { held, hold, release }
}
