import type { Caller, Desk } from './desk-callers.ts'
import { filters, searches } from './filters.ts'

interface Question {
  group: string
  name: string
  ask(caller: Caller): Promise<unknown>
  /** What an agent may not ask is an admin's question alone. */
  adminOnly?: boolean
}

const sorts = ['activity', 'waiting', 'priority'] as const

export function questions({ agentId, roomId, shopper }: Desk): Question[] {
  const list = (group: string, name: string, filter: Parameters<Caller['inbox']['list']>[0]): Question => ({
    group,
    name,
    ask: (caller) => caller.inbox.list(filter),
  })
  return [
    ...sorts.flatMap((sort) =>
      filters(agentId).map(([name, filter]) => list(`list by ${sort}`, name, { ...filter, sort })),
    ),
    { group: 'list by activity', name: 'the first ten pages', ask: tenPages },
    ...searches(shopper).flatMap(([name, filter]) => list('search', `${name}: “${filter.q}”`, filter)),
    { group: 'room', name: 'opened', ask: (caller) => caller.room.get({ roomId }) },
    {
      group: 'room',
      name: 'a page of history',
      ask: (caller) => caller.room.history({ roomId, before: 200 }),
    },
    { group: 'room', name: 'its shopper', ask: (caller) => caller.shopper.get({ roomId }) },
    { group: 'figures', name: 'now', ask: (caller) => caller.inbox.stats() },
    ...[30, 90].map((days) => ({
      group: 'figures',
      name: `of ${days} days`,
      ask: (caller: Caller) => caller.inbox.days({ timeZone: 'Asia/Jakarta', days }),
    })),
    { group: 'staff', name: 'everybody', ask: (caller) => caller.staff.all(), adminOnly: true },
    ...audits(agentId, roomId).map(([name, input]) => ({
      group: 'audit',
      name,
      ask: (caller: Caller) => caller.audit.list(input),
      adminOnly: true,
    })),
  ]
}

const audits = (agentId: string, roomId: string): [string, Parameters<Caller['audit']['list']>[0]][] => [
  ['everything', {}],
  ['of a month', { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' }],
  ['of an agent', { actorId: agentId }],
  ['of a room', { targetId: roomId }],
  ['a common act', { action: 'room.status' }],
  ['a rare act', { action: 'user.enable' }],
  ['a rare act of an agent', { action: 'user.enable', actorId: agentId }],
  ['a common act of an agent', { action: 'room.status', actorId: agentId }],
]

async function tenPages(caller: Caller) {
  let cursor: string | undefined
  for (let page = 0; page < 10; page++) cursor = (await caller.inbox.list({ cursor })).nextCursor ?? undefined
}
