import { takeRightsAway } from '../cast/hand-over.ts'
import type { Fault } from '../fault.ts'

/** Rights come and go many times a second, all while people write. */
export const rights: Fault = {
  name: 'rights',
  async inject({ cast, random, ms, over }) {
    await takeRightsAway(cast, random, ms)
    over()
  },
}
