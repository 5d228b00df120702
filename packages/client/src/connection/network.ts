import type { Wire } from './wire.ts'

/** Where a browser tells of its network, and of being looked at again, there is no need to wait. */
export function watchNetwork(wire: Wire, wake: () => void): () => void {
  if (typeof addEventListener !== 'function' || typeof document === 'undefined') return () => {}
  const online = () => {
    wire.reached(true)
    wire.retry()
    wake()
  }
  const offline = () => wire.reached(false)
  const seen = () => {
    if (document.visibilityState === 'visible' && wire.get().phase !== 'live') online()
  }
  addEventListener('online', online)
  addEventListener('offline', offline)
  document.addEventListener('visibilitychange', seen)
  if (!navigator.onLine) offline()
  return () => {
    removeEventListener('online', online)
    removeEventListener('offline', offline)
    document.removeEventListener('visibilitychange', seen)
  }
}
