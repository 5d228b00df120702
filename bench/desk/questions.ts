import type { Caller, Desk } from './desk-callers.ts'
import { filters, searches } from './filters.ts'

interface Question {
  group: string
  name: string
  ask(caller: Caller): Promise<unknown>
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
    { group: 'figures', name: 'now', ask: (caller) => caller.inbox.stats() },
    ...[30, 90].map((days) => ({
      group: 'figures',
      name: `of ${days} days`,
      ask: (caller: Caller) => caller.inbox.days({ timeZone: 'Asia/Jakarta', days }),
    })),
  ]
}

async function tenPages(caller: Caller) {
  let cursor: string | undefined
  for (let page = 0; page < 10; page++) cursor = (await caller.inbox.list({ cursor })).nextCursor ?? undefined
}
