import type { DemoRoom } from '../demo-room.ts'
import type { DemoStage } from '../stage.ts'
import { playAhmed } from './ahmed.ts'
import { playJohn } from './john.ts'
import { playMaria } from './maria.ts'
import { playSarah } from './sarah.ts'

/** The four rooms on top of the desk. */
export function playOpening(stage: DemoStage): DemoRoom[] {
  return [playJohn(stage), playMaria(stage), playAhmed(stage), playSarah(stage)]
}
