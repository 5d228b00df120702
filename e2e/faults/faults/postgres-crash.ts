import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** PostgreSQL is killed with all that it had in memory, and recovers from its own log. */
export const postgresCrash: Fault = {
  name: 'postgres-crash',
  async inject({ ground, random, ms, over }) {
    const until = Date.now() + ms
    do {
      await ground.database.crash()
      over()
      await pause(random.between(1_000, 3_000))
    } while (Date.now() < until)
  },
}
