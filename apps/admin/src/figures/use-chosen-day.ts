import { useState, type KeyboardEvent, type PointerEvent } from 'react'

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: -7,
  PageDown: 7,
  Home: -Infinity,
  End: Infinity,
}

/** The day being read out: under the pointer, or gone to by keys. */
export function useChosenDay(count: number, dayAt: (x: number) => number) {
  const [chosen, choose] = useState<number | null>(null)
  const last = count - 1
  const point = (event: PointerEvent) => {
    const drawing = event.currentTarget.getBoundingClientRect()
    choose(dayAt(event.clientX - drawing.left))
  }
  return {
    chosen: chosen === null ? null : Math.min(chosen, last),
    reading: {
      onFocus: () => choose((now) => now ?? last),
      onBlur: () => choose(null),
      onKeyDown(event: KeyboardEvent) {
        if (event.key === 'Escape') choose(null)
        const by = steps[event.key]
        if (by === undefined) return
        event.preventDefault()
        choose((now) => Math.min(last, Math.max(0, (now ?? last) + by)))
      },
      onPointerDown: point,
      onPointerMove: point,
      onPointerLeave(event: PointerEvent) {
        // A finger that is lifted leaves too, and the eye only then gets to read.
        if (event.pointerType === 'mouse') choose(null)
      },
    },
  }
}
