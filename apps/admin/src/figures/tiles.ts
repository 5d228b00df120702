import type { InboxStats } from '@etalase/client'
import type { InboxSearch } from '../inbox/inbox-search.ts'

interface RoomTile {
  name: 'open' | 'unread' | 'unassigned' | 'mine' | 'resolved' | 'closed' | 'total'
  count: (stats: InboxStats) => number
  /** The list that shows exactly these rooms. */
  search: InboxSearch
}

const work: RoomTile[] = [
  { name: 'open', count: ({ status }) => status.OPEN, search: { tab: 'all' } },
  { name: 'unread', count: ({ unread }) => unread, search: { tab: 'all', unread: true } },
]
const handedOut: RoomTile[] = [
  { name: 'unassigned', count: ({ unassigned }) => unassigned, search: { tab: 'unassigned' } },
  { name: 'mine', count: ({ mine }) => mine, search: { tab: 'mine' } },
]
const past: RoomTile[] = [
  { name: 'resolved', count: ({ status }) => status.RESOLVED, search: { tab: 'all', status: 'RESOLVED' } },
  { name: 'closed', count: ({ status }) => status.CLOSED, search: { tab: 'all', status: 'CLOSED' } },
  { name: 'total', count: ({ total }) => total, search: { tab: 'all', status: 'ANY' } },
]

/** All rooms that an agent sees are their own: for them nothing is left to tell apart. */
export const roomTiles = (admin: boolean) => [...work, ...(admin ? handedOut : []), ...past]
