import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** Redis keeps its connections and does nothing: nobody is told, and hints just do not come. */
export const redisFreeze: Fault = {
  name: 'redis-freeze',
  async inject({ ground, ms, over, expect }) {
    ground.redis.freeze()
    try {
      await pause(ms)
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
