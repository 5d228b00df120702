import type { InboxRoom } from '@etalase/client'
import { useState } from 'react'
import { atRest, holdStill } from './steady-rooms.ts'

/** Rooms do not move under the hand that is about to press one; `apply` brings what waits. */
export function useSteadyRooms(live: InboxRoom[], held: boolean) {
  const [shown, show] = useState(() => ({ held, live, ...atRest(live) }))
  let now = shown
  if (shown.live !== live || shown.held !== held) {
    show((now = { held, live, ...(held ? holdStill(shown.rooms, live) : atRest(live)) }))
  }
  const apply = () => show((last) => ({ ...last, ...atRest(last.live) }))
  return { rooms: now.rooms, added: now.added, moved: now.moved, apply }
}
