import { etalase } from '@etalase/client/react'

/** The shopper's rooms: the one they write in, and those before it. */
export function useEarlierRooms(known = true) {
  const { data: rooms = [], ...query } = etalase.room.mine.useQuery(undefined, { enabled: known })
  const current = rooms.find(({ channel }) => channel === 'WEB')
  return { ...query, current, earlier: rooms.filter((room) => room !== current) }
}
