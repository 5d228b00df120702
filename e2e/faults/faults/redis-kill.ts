import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** Redis dies, and comes back empty. */
export const redisKill: Fault = {
  name: 'redis-kill',
  async inject({ ground, ms, over, expect }) {
    await ground.redis.kill()
    await pause(ms)
    const ready = await Promise.all(ground.servers.map((server) => server.status('/readyz')))
    expect(
      `/readyz answers ${ready.join()} without Redis`,
      ready.every((status) => status === 200),
    )
    await ground.redis.revive()
    over()
  },
}
