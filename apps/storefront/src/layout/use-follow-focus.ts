import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** The link that led to another page is gone with its page: the focus goes on where that page begins. */
export function useFollowFocus() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    const moved = before.current !== undefined && before.current !== path
    before.current = path
    // Whoever is typing, or talks in the chat, keeps the focus.
    if (moved && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true })
    }
  }, [path])
}
