import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'

/** Whoever was inside when it goes away stands again where they came from. */
export function useFocusBack(place: RefObject<HTMLElement | null>) {
  const from = useRef<EventTarget | null>(null)
  useLayoutEffect(() => {
    const element = place.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      const back = from.current
      if (back instanceof HTMLElement && back.isConnected) back.focus()
      else document.querySelector<HTMLElement>('#room')?.focus()
    }
  }, [place])
  return (event: FocusEvent) => {
    if (!place.current?.contains(event.relatedTarget)) from.current = event.relatedTarget
  }
}
