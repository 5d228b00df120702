import { latestRooms, type Part } from '../rooms/calendar.ts'
import type { Stage } from '../rooms/stage.ts'
import { days, minutes } from '../time.ts'

/** A shopper's rooms of a year, the latest first; each ends some time before the one after it began. */
export function* yearOf({ random, now }: Stage, beganAt: () => Date | null): Generator<Part> {
  // Squared, so that the newest days are the fullest.
  const share = () => (random.int(0, 1_000) / 1_000) ** 2
  const { ago, ...living } = random.pick(latestRooms)
  if (random.chance(0.4)) yield { ...living, when: { ends: minutes(-random.int(...ago), now) } }
  else yield { with: 'desk', ending: 'closed', when: { ends: days(-1 - 360 * share(), now) } }
  for (;;) {
    const ends = days(-1 - 120 * share(), beganAt() ?? now)
    if (ends < days(-365, now)) return
    yield { with: random.chance(0.2) ? 'bot' : 'desk', ending: 'closed', when: { ends } }
  }
}
