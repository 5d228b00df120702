import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** All servers die at once, and for a moment there is nobody. */
export const killAll: Fault = {
  name: 'kill-all',
  async inject({ ground, random, ms, over }) {
    const until = Date.now() + ms
    do {
      await Promise.all(ground.servers.map((server) => server.kill()))
      await pause(random.between(300, 1_000))
      await Promise.all(ground.servers.map((server) => server.start()))
      over()
      await pause(random.between(1_000, 2_000))
    } while (Date.now() < until)
  },
}
