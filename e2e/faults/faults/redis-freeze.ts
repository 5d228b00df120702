import { takeRightsAway } from '../cast/hand-over.ts'
import type { Fault } from '../fault.ts'

/** Redis keeps its connections and does nothing: nobody is told, and hints just do not come. */
export const redisFreeze: Fault = {
  name: 'redis-freeze',
  atLeastMs: 60_000,
  deliveryMs: 1_000,
  graceMs: 5_000,
  async inject({ ground, cast, random, ms, over, expect }) {
    ground.redis.freeze()
    try {
      await takeRightsAway(cast, random, ms)
      const ready = await Promise.all(ground.servers.map((server) => server.status('/readyz')))
      expect(
        `/readyz answers ${ready.join()} without Redis`,
        ready.every((status) => status === 200),
      )
    } finally {
      ground.redis.thaw()
    }
    over()
  },
}
