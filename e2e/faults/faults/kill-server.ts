import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

const coldStart = 5_000

/** One server after another dies without a word, and comes back after a moment. */
export const killServer: Fault = {
  name: 'kill-server',
  async inject({ ground, random, ms, over, expect }) {
    const until = Date.now() + ms
    do {
      const server = random.pick(ground.servers)
      await server.kill()
      await pause(random.between(200, 800))
      const began = Date.now()
      await server.start()
      expect(`${server.name} took ${Date.now() - began} ms to start`, Date.now() - began <= coldStart)
      over()
      await pause(random.between(500, 1_000))
    } while (Date.now() < until)
  },
}
