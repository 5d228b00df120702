import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** As long as everybody may take to come back; who is killed again before that has not recovered. */
const calm = 12_000

/** All servers die at once, up to three times in a row, and each time there is nobody for a moment. */
export const killAll: Fault = {
  name: 'kill-all',
  async inject({ ground: { servers }, random, ms, isLong, over }) {
    const until = Date.now() + ms
    do {
      for (let times = 1 + random.below(3); times > 0; times--) {
        await Promise.all(servers.map((server) => server.kill()))
        await pause(random.between(300, 1_000))
        await Promise.all(servers.map((server) => server.start()))
        if (times > 1) await pause(random.between(500, 2_000))
      }
      over()
      await pause(isLong ? calm : 500)
    } while (Date.now() < until)
  },
}
