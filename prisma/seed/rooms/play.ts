import type { Channel } from '../../generated/enums.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import type { Person } from '../people/person.ts'
import { minutes } from '../time.ts'
import type { Part } from './calendar.ts'
import { startRoom, wait, type DemoRoom } from './demo-room.ts'
import { endings } from './endings.ts'
import { castScene } from './scene.ts'
import { script, type Step } from './script.ts'
import type { Stage } from './stage.ts'

interface Play extends Part {
  /** What is talked about, one thing after the other. */
  dialogues: Dialogue[]
  shopper: Person
  previousRoomId: string | null
}

/** Plays dialogues from a moment on, or so that the last act falls on one. */
export function playRoom(play: Play, stage: Stage): DemoRoom {
  const { dialogues, ending, when, shopper, previousRoomId } = play
  const { random, staff } = stage
  // Budi is left out: what the demo's agent sees is played by hand.
  const desk = random.pick([...staff.others, ...staff.others, staff.admin])
  const scenes = dialogues.map((dialogue, index) => ({
    ...castScene(dialogue, { shopper, desk }, stage),
    deskIsThere: index > 0,
  }))
  const steps = scenes.flatMap((scene, index) => {
    const last = index === scenes.length - 1
    const acts = last ? endings[ending](scene, stage) : script(scene, stage, 'end')
    return index === 0 ? acts : later(acts, random.int(20, 600))
  })
  const length = steps.reduce((sum, { after }) => sum + after, 0)
  const at = 'starts' in when ? when.starts : minutes(-length, when.ends)
  const channel = random.chance(0.6) ? 'WEB' : random.pick(others)
  const first = scenes[0]!
  const { topic, subject } = first.dialogue
  const room = startRoom({ shopper, at, channel, previousRoomId, topic, subject: first.text(subject) }, stage)
  for (const { after, act } of steps) {
    wait(room, after)
    act(room)
  }
  return room
}

const later = ([first, ...rest]: Step[], after: number): Step[] => [{ ...first!, after }, ...rest]

const others: Channel[] = ['WHATSAPP', 'WHATSAPP', 'TELEGRAM', 'EMAIL']
