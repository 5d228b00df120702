import type { Line } from '../dialogue/dialogue.ts'
import { handovers } from '../dialogue/small-talk.ts'
import type { Person } from '../people/person.ts'
import type { DemoRoom } from './demo-room.ts'
import { assign as assignTo, setPriority } from './desk-work.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import { addToCart, read, say, share } from './talking.ts'

/** One act, so many minutes after the one before. */
export interface Step {
  after: number
  act: (room: DemoRoom) => void
}

/** The dialogue itself, up to its last line or to the shopper's last. */
export function script(scene: Scene, stage: Stage, until: 'end' | 'question'): Step[] {
  const { lines } = scene.dialogue
  const end = until === 'end' ? lines.length : lines.findLastIndex(({ by }) => by === 'shopper') + 1
  const answer = lines.findIndex(({ by }) => by !== 'shopper')
  const withDesk = lines.some(({ by }) => by === 'agent')
  return [
    ...speak(lines.slice(0, answer), scene, stage),
    ...(withDesk && !scene.deskIsThere ? arrival(scene, stage) : []),
    ...speak(lines.slice(answer, end), scene, stage),
  ]
}

/** Before somebody of the desk answers: the bot hands over, an admin assigns, the question is read. */
function arrival(scene: Scene, stage: Stage): Step[] {
  const { random, staff } = stage
  const { desk } = scene
  const urgent = ['Returns', 'Warranty', 'Delivery'].includes(scene.dialogue.topic)
  const priority = urgent
    ? random.pick(['HIGH', 'HIGH', 'URGENT'] as const)
    : random.pick(['LOW', 'HIGH'] as const)
  const assign = { after: random.int(1, 9), act: (room: DemoRoom) => assignTo(room, staff.admin, desk) }
  const steps: (Step | false)[] = [
    random.chance(0.5) && speak([random.pick(handovers)], scene, stage)[0]!,
    // An agent sees a room only once it is theirs; an admin takes it by answering.
    desk !== staff.admin && assign,
    random.chance(0.6) && { after: random.int(2, 20), act: (room) => read(room, desk) },
    random.chance(urgent ? 0.6 : 0.25) && { after: 1, act: (room) => setPriority(room, desk, priority) },
  ]
  return steps.filter((step) => step !== false)
}

export function speak(lines: Line[], scene: Scene, stage: Stage): Step[] {
  const { random } = stage
  return lines.flatMap((line) => {
    const after = line.by === 'bot' ? 0.05 : random.int(40, line.by === 'agent' ? 540 : 360) / 60
    const buys = line.card === 'it' && line.by !== 'shopper' && random.chance(0.6)
    const act = (room: DemoRoom) => {
      const { id } = utter(room, line, { scene, stage })
      if (buys && room.row.channel === 'WEB') addToCart(room, id)
    }
    return { after, act }
  })
}

function utter(room: DemoRoom, line: Line, { scene, stage }: { scene: Scene; stage: Stage }) {
  const by = speaker(line, scene, stage)
  const text = line.says && scene.text(line.says)
  if (!line.card) return say(room, by, text ?? '')
  const { product, variant } = line.card === 'it' ? scene.it : scene.other
  // A shopper points at a product; which variant it shall be is what the talk is about.
  return share(room, by, by === scene.shopper ? { product, text } : { product, variant, text })
}

function speaker({ by }: Line, { shopper, desk }: Scene, { staff }: Stage): Person {
  return by === 'shopper' ? shopper : by === 'agent' ? desk : staff.bot
}
