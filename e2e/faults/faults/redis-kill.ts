import { takeRightsAway } from '../cast/hand-over.ts'
import type { Fault } from '../fault.ts'

/** Redis dies, and comes back empty. */
export const redisKill: Fault = {
  name: 'redis-kill',
  deliveryMs: 1_000,
  graceMs: 5_000,
  async inject({ ground, cast, random, ms, over, expect }) {
    await ground.redis.kill()
    await takeRightsAway(cast, random, ms)
    const ready = await Promise.all(ground.servers.map((server) => server.status('/readyz')))
    expect(
      `/readyz answers ${ready.join()} without Redis`,
      ready.every((status) => status === 200),
    )
    await ground.redis.revive()
    over()
  },
}
