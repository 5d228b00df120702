import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** Slow lines everywhere: to the clients, to the database, to Redis. */
export const delay: Fault = {
  name: 'delay',
  async inject({ ground: { street, servers }, random, ms, over }) {
    const wires = [street, ...servers.flatMap(({ toDatabase, toRedis }) => [toDatabase, toRedis])]
    const until = Date.now() + ms
    do {
      for (const wire of wires) wire.rules.delayMs = random.between(0, wire === street ? 400 : 40)
      await pause(random.between(200, 600))
    } while (Date.now() < until)
    for (const wire of wires) wire.rules.delayMs = 0
    over()
  },
}
