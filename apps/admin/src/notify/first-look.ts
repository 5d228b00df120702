import type { EtalaseClient } from '@etalase/client'
import type { Known } from './news.ts'

const PAGES = 4

/** How things stand before anything is news, and from where on to listen. */
export async function firstLook(client: EtalaseClient, me: string, signal: AbortSignal) {
  const newest = await client.inbox.list.query({ limit: 1 }, { signal })
  const rooms: Known['rooms'] = new Map(newest.rooms.map((room) => [room.id, room]))
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page++) {
    const mine = await client.inbox.list.query({ assigneeId: me, status: 'OPEN', cursor }, { signal })
    for (const room of mine.rooms) rooms.set(room.id, room)
    cursor = mine.nextCursor ?? undefined
    if (!cursor) break
  }
  const known: Known = { rooms, horizon: newest.rooms[0]?.lastActivityAt ?? '', hasAllMine: !cursor }
  return { known, since: newest.since }
}
