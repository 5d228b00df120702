import { useEffect } from 'react'
import { hold } from './windows.ts'

export const sightOf = {
  desk: (viewerId: string) => `visible.${viewerId}`,
  room: (viewerId: string, roomId: string) => `room.${viewerId}.${roomId}`,
}

/** Lets this browser's other windows know what is in sight here. */
export function useSight(viewerId: string, roomId: string | undefined) {
  useEffect(() => {
    let letGo: (() => void)[] = []
    function leave() {
      for (const go of letGo) go()
      letGo = []
    }
    function look() {
      leave()
      if (document.visibilityState !== 'visible') return
      letGo.push(hold(sightOf.desk(viewerId), 'shared'))
      if (roomId && document.hasFocus()) letGo.push(hold(sightOf.room(viewerId, roomId), 'shared'))
    }
    look()
    const leaving = new AbortController()
    const { signal } = leaving
    for (const kind of ['focus', 'blur']) window.addEventListener(kind, look, { signal })
    document.addEventListener('visibilitychange', look, { signal })
    return () => {
      leaving.abort()
      leave()
    }
  }, [viewerId, roomId])
}
