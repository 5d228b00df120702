import { useCallback, useSyncExternalStore } from 'react'
import type { Shelf, Shelved } from '../shelf.ts'
import type { Readable } from '../store.ts'

/** Holds a shelved store while the component is there, and draws it anew on each change. */
export function useLive<T, S extends Shelved & Readable<T>>(shelf: Shelf<S>, key: string, store: S): T {
  const subscribe = useCallback(
    (listener: () => void) => {
      const release = shelf.hold(key, store)
      const forget = store.subscribe(listener)
      return () => {
        forget()
        release()
      }
    },
    [shelf, key, store],
  )
  return useSyncExternalStore(subscribe, store.get, store.get)
}
