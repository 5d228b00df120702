import { useSyncExternalStore } from 'react'
import { isRoomy } from '../layout/screen.ts'

function onResize(listener: () => void) {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

/** Whether the panel lies over the room, for want of a place beside it. */
export const useOverRoom = () => useSyncExternalStore(onResize, () => !isRoomy())
