import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** Every connection of every client breaks, now and then after the server has heard and before it answers. */
export const cutLines: Fault = {
  name: 'cut-lines',
  async inject({ ground: { street }, random, ms, over }) {
    const until = Date.now() + ms
    do {
      await pause(random.between(30, 400))
      if (random.chance(0.5)) {
        street.rules.swallows = 'answers'
        await pause(random.between(20, 120))
        street.rules.swallows = 'nothing'
      }
      street.cut()
    } while (Date.now() < until)
    over()
  },
}
