import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** Redis forgets everything and throws out who listens, again and again. */
export const redisFlush: Fault = {
  name: 'redis-flush',
  deliveryMs: 1_000,
  async inject({ ground, random, ms, over }) {
    const until = Date.now() + ms
    do {
      await ground.redis.flush()
      await pause(random.between(100, 500))
    } while (Date.now() < until)
    over()
  },
}
