import { setTimeout as pause } from 'node:timers/promises'
import type { Ground } from '../ground/ground.ts'

type Gauges = Map<string, number>

const watched = { etalase_sockets: 'sockets', etalase_bells: 'bells' } as const
/** A pool gives back what it has not used for ten seconds, and that is no leak. */
const pool = 20

/** What each server holds open. */
export async function readGauges({ servers, database }: Ground): Promise<Gauges> {
  const gauges: Gauges = new Map()
  for (const server of servers) {
    const text = await server.metrics()
    for (const [gauge, name] of Object.entries(watched)) {
      const value = new RegExp(`^${gauge} (\\d+)`, 'm').exec(text)?.[1]
      gauges.set(`${name} of ${server.name}`, Number(value))
    }
  }
  const [row] = await database.db.$queryRaw<[{ count: bigint }]>`
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle'`
  gauges.set('database connections at work', Number(row.count))
  const [all] = await database.db.$queryRaw<[{ count: bigint }]>`
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()`
  gauges.set('database connections', Math.max(Number(all.count), pool * servers.length + 4))
  return gauges
}

/** After everybody has left: what is still more than it was before they came. */
export async function findLeaks(ground: Ground, before: Gauges, withinMs = 5_000): Promise<string[]> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const now = await readGauges(ground)
    const more = [...now].filter(([name, value]) => value > (before.get(name) ?? 0))
    if (more.length === 0) return []
    if (Date.now() > deadline)
      return more.map(([name, value]) => `${name}: ${value}, and ${before.get(name)} before`)
    await pause(250)
  }
}
