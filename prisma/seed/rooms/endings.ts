import { farewellsAfter, returnings } from '../dialogue/farewells.ts'
import { pauseIn } from '../dialogue/pauses.ts'
import { callsForPerson, nudges } from '../dialogue/small-talk.ts'
import { setHandler, setStatus } from './desk-work.ts'
import type { Scene } from './scene.ts'
import { script, speak, type Step } from './script.ts'
import type { Stage } from './stage.ts'
import { read } from './talking.ts'

/** How far a room has come when one looks at it. */
export type Ending = 'waiting' | 'answered' | 'paused' | 'resolved' | 'closed'

type Finish = (scene: Scene, stage: Stage) => Step[]

export const endings: Record<Ending, Finish> = { waiting, answered, paused, resolved, closed }

function waiting(scene: Scene, stage: Stage): Step[] {
  const { random } = stage
  if (hasBot(scene)) {
    return [...script(scene, stage, 'end'), ...speak([random.pick(callsForPerson)], scene, stage)]
  }
  const nudge = random.chance(0.4) ? [random.pick(nudges)] : []
  return [...script(scene, stage, 'question'), ...speak(nudge, scene, stage)]
}

function answered(scene: Scene, stage: Stage): Step[] {
  const seen = stage.random.chance(0.6) ? [readBy('shopper', scene)] : []
  return [...script(scene, stage, 'end'), ...seen]
}

function paused(scene: Scene, stage: Stage): Step[] {
  const rest: Step = { after: 1, act: (room) => setHandler(room, scene.desk, 'PAUSED') }
  return [...script(scene, stage, 'question'), ...speak([pauseIn(scene.dialogue)], scene, stage), rest]
}

function resolved(scene: Scene, stage: Stage): Step[] {
  const { random } = stage
  const farewell = random.pick(farewellsAfter(scene.dialogue))
  const seen = random.chance(0.7) ? [readBy('shopper', scene)] : []
  return [
    ...script(scene, stage, 'end'),
    ...speak(farewell, scene, stage),
    ...seen,
    become('RESOLVED', scene, stage),
  ]
}

function closed(scene: Scene, stage: Stage): Step[] {
  const { random } = stage
  const back = !hasBot(scene) && random.chance(0.15) ? comeBack(scene, stage) : []
  return [...resolved(scene, stage), ...back, become('CLOSED', scene, stage)]
}

/** The shopper's message reopens the room, and it is resolved once more. */
function comeBack(scene: Scene, stage: Stage): Step[] {
  const [first, ...rest] = speak(stage.random.pick(returnings), scene, stage)
  return [{ ...first!, after: stage.random.int(15, 240) }, ...rest, become('RESOLVED', scene, stage)]
}

function become(status: 'RESOLVED' | 'CLOSED', scene: Scene, { random, staff }: Stage): Step {
  const by = hasBot(scene) ? staff.admin : scene.desk
  const after = status === 'CLOSED' ? random.int(60, 1200) : random.int(4, 45)
  return { after, act: (room) => setStatus(room, by, status) }
}

const readBy = (who: 'shopper', scene: Scene): Step => ({ after: 2, act: (room) => read(room, scene[who]) })
const hasBot = ({ dialogue }: Scene) => dialogue.lines.every(({ by }) => by !== 'agent')
