import { expect, test } from 'vitest'
import { readInboxSearch, toFilter } from '../inbox/inbox-search.ts'
import { roomTiles } from './tiles.ts'

const stats = {
  total: 60,
  status: { OPEN: 10, RESOLVED: 20, CLOSED: 30 },
  priority: { LOW: 1, NORMAL: 2, HIGH: 3, URGENT: 4 },
  handler: { BOT: 5, AGENT: 4, PAUSED: 1 },
  unread: 6,
  unassigned: 7,
  mine: 3,
}
const admin = { id: 'ada', kind: 'ADMIN' }
const filters = Object.fromEntries(
  roomTiles(true).map(({ name, search }) => [name, toFilter(readInboxSearch({ ...search }), admin)]),
)

test('each figure stands on its tile', () => {
  const said = Object.fromEntries(roomTiles(true).map(({ name, count }) => [name, count(stats)]))
  expect(said).toEqual({ open: 10, unread: 6, unassigned: 7, mine: 3, resolved: 20, closed: 30, total: 60 })
})

test('a tile leads to the rooms it counts', () => {
  expect(filters).toMatchObject({
    open: { status: 'OPEN', assigneeId: undefined, unread: undefined },
    unread: { status: 'OPEN', assigneeId: undefined, unread: true },
    unassigned: { status: 'OPEN', assigneeId: null },
    mine: { status: 'OPEN', assigneeId: 'ada' },
    resolved: { status: 'RESOLVED', assigneeId: undefined },
    closed: { status: 'CLOSED', assigneeId: undefined },
    total: { status: undefined, assigneeId: undefined },
  })
})

test('agents have no tile for whose the rooms are: all they see are their own', () => {
  const names = roomTiles(false).map(({ name }) => name)
  expect(names).toEqual(['open', 'unread', 'resolved', 'closed', 'total'])
})
