import type { InboxRoom } from '@etalase/client'

/** A list held still, and what waits to be shown in it. */
export interface SteadyRooms {
  rooms: InboxRoom[]
  added: number
  moved: number
}

export const atRest = (rooms: InboxRoom[]): SteadyRooms => ({ rooms, added: 0, moved: 0 })

/**
 * The rooms as they are now, in the order in which they stood. Those that are gone go, and what comes
 * behind the last one moves nobody; everything else waits.
 */
export function holdStill(shown: InboxRoom[], live: InboxRoom[]): SteadyRooms {
  const places = new Map(live.map((room, index) => [room.id, index]))
  const kept = shown.flatMap((room) => places.get(room.id) ?? [])
  const end = kept.reduce((last, place) => Math.max(last, place + 1), 0)
  const rooms = [...kept.map((place) => live[place]!), ...live.slice(end)]
  return { rooms, added: end - kept.length, moved: kept.length - inOrder(kept) }
}

/** The length of the longest row of rising numbers: the rooms that need not move. */
function inOrder(places: number[]): number {
  const ends: number[] = []
  for (const place of places) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! < place) low = middle + 1
      else high = middle
    }
    ends[low] = place
  }
  return ends.length
}
