import type { SignedContext } from '../context.ts'
import type { InboxStats } from './inbox.schema.ts'
import { readTallies, type Tally } from './tally.ts'

/** Status counts every room; the other figures are about those still open. */
export async function readStats(ctx: SignedContext): Promise<InboxStats> {
  const groups = await readTallies(ctx)
  const open = groups.filter((group) => group.status === 'OPEN')
  const sum = (of: Tally[], what: 'rooms' | 'unread' = 'rooms') =>
    of.reduce((total, group) => total + group[what], 0)
  const by = <K extends string>(of: Tally[], names: K[], key: 'status' | 'priority' | 'handler') =>
    Object.fromEntries(names.map((name) => [name, sum(of.filter((g) => g[key] === name))])) as Record<
      K,
      number
    >
  return {
    total: sum(groups),
    status: by(groups, ['OPEN', 'RESOLVED', 'CLOSED'], 'status'),
    priority: by(open, ['LOW', 'NORMAL', 'HIGH', 'URGENT'], 'priority'),
    handler: by(open, ['BOT', 'AGENT', 'PAUSED'], 'handler'),
    unread: sum(open, 'unread'),
    unassigned: sum(open.filter(({ assigneeId }) => assigneeId === null)),
    mine: sum(open.filter(({ assigneeId }) => assigneeId === ctx.viewer.id)),
  }
}
