import { useEffect, type KeyboardEvent, type RefObject } from 'react'
import type { Rows } from './use-rows.ts'

interface ListKeys {
  list: RefObject<HTMLElement | null>
  rows: Rows
  chosen: number
  all: () => void
  leave: () => void
}

/** Keys that mean the list only while one is in it; Escape lets go of a selection from the page too. */
export function useListKeys({ list, rows, chosen, all, leave }: ListKeys) {
  const ways: Record<string, () => void> = {
    ArrowDown: () => rows.step(1),
    ArrowUp: () => rows.step(-1),
    Home: () => rows.focusOn(0),
    End: () => rows.focusOn(rows.places.size - 1),
  }

  useEffect(() => {
    if (chosen === 0) return
    function letGo(event: globalThis.KeyboardEvent) {
      const inside =
        list.current?.contains(document.activeElement) || document.activeElement === document.body
      // In an open choice the key shuts that.
      if (event.target instanceof HTMLOptionElement) return
      if (event.key !== 'Escape' || event.defaultPrevented || !inside) return
      event.preventDefault()
      leave()
    }
    window.addEventListener('keydown', letGo)
    return () => window.removeEventListener('keydown', letGo)
  })

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.target instanceof HTMLSelectElement || event.altKey) return
    const mod = event.ctrlKey || event.metaKey
    const act = mod ? event.key.toLowerCase() === 'a' && all : ways[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return { onKeyDown }
}
