import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

const preload = resolve(import.meta.dirname, '../ground/shifted-clock.ts')
const [minute, hour] = [60_000, 3_600_000]
const wrong = [-3 * hour, -7 * minute, 90_000, 11 * minute, 5 * hour]

/** Every server has another time, each of them wrong; the order is by the room's numbers alone. */
export const clockSkew: Fault = {
  name: 'clock-skew',
  async inject({ ground: { servers }, random, ms, over, expect }) {
    const shifts = random.shuffled(wrong)
    for (const [n, server] of servers.entries()) {
      await server.leave()
      const shift = shifts[n % shifts.length]!
      const began = Date.now()
      await server.start({ CLOCK_SHIFT_MS: String(shift), NODE_OPTIONS: `--import=${preload}` })
      const off = (await startOf(server)) - began
      expect(`${server.name} is off by ${off} ms, not by ${shift}`, Math.abs(off - shift) < 5_000)
    }
    await pause(ms)
    for (const server of servers) {
      await server.leave()
      await server.start()
      over()
    }
  },
}

/** As it says itself; what Node writes at the head of answers comes from another clock. */
async function startOf(server: { metrics: () => Promise<string> }): Promise<number> {
  return Number(/^process_start_time_seconds (\d+)/m.exec(await server.metrics())?.[1]) * 1_000
}
