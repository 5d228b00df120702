import { useCallback, useSyncExternalStore } from 'react'
import { recall, remember } from './remembered.ts'

function subscribe(listener: () => void) {
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}

/** What this browser remembers under a key, the same in all its windows. */
export function useRemembered(key: string) {
  const value = useSyncExternalStore(subscribe, () => recall(key))
  const set = useCallback(
    (next: string | null) => {
      remember(key, next)
      // Browsers tell only the other windows.
      window.dispatchEvent(new Event('storage'))
    },
    [key],
  )
  return [value, set] as const
}
