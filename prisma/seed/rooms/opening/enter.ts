import type { Person } from '../../people/person.ts'
import { minutes } from '../../time.ts'
import { startRoom, type DemoRoom } from '../demo-room.ts'
import type { DemoStage } from '../stage.ts'

type Scene = { ago: number; topic: string; subject: string }

export function enter(stage: DemoStage, shopper: Person, { ago, topic, subject }: Scene): DemoRoom {
  return startRoom({ shopper, at: minutes(-ago, stage.now), topic, subject }, stage)
}
