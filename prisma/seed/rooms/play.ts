import type { Channel } from '../../generated/enums.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import type { Person } from '../people/person.ts'
import { minutes } from '../time.ts'
import type { Part } from './calendar.ts'
import { startRoom, wait, type DemoRoom } from './demo-room.ts'
import { endings } from './endings.ts'
import { castScene } from './scene.ts'
import type { Stage } from './stage.ts'

type Play = Part & { dialogue: Dialogue; shopper: Person; previousRoomId: string | null }

/** Plays a dialogue from a moment on, or so that its last act falls on one. */
export function playRoom({ dialogue, ending, when, shopper, previousRoomId }: Play, stage: Stage): DemoRoom {
  const { random, staff } = stage
  // Budi is left out: what the demo's agent sees is played by hand.
  const desk = random.pick([...staff.others, ...staff.others, staff.admin])
  const scene = castScene(dialogue, { shopper, desk }, stage)
  const steps = endings[ending](scene, stage)
  const length = steps.reduce((sum, { after }) => sum + after, 0)
  const at = 'starts' in when ? when.starts : minutes(-length, when.ends)
  const channel = random.chance(0.6) ? 'WEB' : random.pick(others)
  const said = { topic: dialogue.topic, subject: scene.text(dialogue.subject) }
  const room = startRoom({ shopper, at, channel, previousRoomId, ...said }, stage)
  for (const { after, act } of steps) {
    wait(room, after)
    act(room)
  }
  return room
}

const others: Channel[] = ['WHATSAPP', 'WHATSAPP', 'TELEGRAM', 'EMAIL']
