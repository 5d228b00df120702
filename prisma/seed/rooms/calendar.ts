import { days, midnight, minutes } from '../time.ts'
import type { Ending } from './endings.ts'
import type { Stage } from './stage.ts'

export interface Part {
  with: 'desk' | 'bot'
  ending: Ending
  when: { starts: Date } | { ends: Date }
}

/** Days between which one room of a shopper begins; far enough apart that the next never begins before. */
const earlier: [from: number, to: number][] = [
  [24, 29],
  [17, 22],
  [11, 15],
]

export function earlierParts({ random, now }: Stage): Part[] {
  const some = earlier.filter(() => random.chance(0.75))
  return some.map(([from, to]) => {
    const day = midnight(days(-random.int(from, to), now))
    const daytime = random.int(60, 840) // eight to nine in Jakarta, in minutes of UTC
    return {
      with: random.chance(0.2) ? 'bot' : 'desk',
      ending: 'closed',
      when: { starts: minutes(daytime, day) },
    }
  })
}

type Latest = Omit<Part, 'when'> & { share: number; ago: [from: number, to: number] }

/** How the rooms of today stand: how many in the deck, and how many minutes ago they moved last. */
const shares: Latest[] = [
  { with: 'desk', ending: 'waiting', share: 11, ago: [26, 1_500] },
  { with: 'desk', ending: 'answered', share: 6, ago: [40, 4_000] },
  { with: 'desk', ending: 'paused', share: 5, ago: [90, 5_000] },
  { with: 'desk', ending: 'resolved', share: 7, ago: [120, 8_000] },
  { with: 'desk', ending: 'closed', share: 4, ago: [600, 14_000] },
  { with: 'bot', ending: 'waiting', share: 5, ago: [25, 600] },
  { with: 'bot', ending: 'answered', share: 5, ago: [30, 2_000] },
  { with: 'bot', ending: 'resolved', share: 1, ago: [600, 6_000] },
]

export const latestRooms = shares.flatMap(({ share, ...part }) => Array.from({ length: share }, () => part))
