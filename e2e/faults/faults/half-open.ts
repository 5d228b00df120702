import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** Longer than both sides' heartbeats: whoever is behind a dead line has noticed by then. */
const noticed = 45_000

/** Lines that look open and carry nothing. In a short run the network gives them up at its end. */
export const halfOpen: Fault = {
  name: 'half-open',
  recoveryMs: 40_000,
  atLeastMs: noticed,
  async inject({ ground: { street, servers }, ms, isLong, over, expect }) {
    street.rules.swallows = 'everything'
    await pause(ms)
    if (isLong) {
      const texts = await Promise.all(servers.map((server) => server.metrics()))
      const open = texts.map((text) => Number(/^etalase_sockets (\d+)/m.exec(text)?.[1]))
      expect(
        `${open.join()} sockets are held for peers that are gone`,
        open.every((count) => count === 0),
      )
    }
    street.rules.swallows = 'nothing'
    if (!isLong) street.cut()
    over()
  },
}
