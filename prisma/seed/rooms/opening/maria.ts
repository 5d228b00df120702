import { findProduct, findVariant } from '../../catalogue/catalogue.ts'
import { wait, type DemoRoom } from '../demo-room.ts'
import { say, share } from '../talking.ts'
import type { DemoStage } from '../stage.ts'
import { enter } from './enter.ts'

/** With the bot, which is at its end: one message waits, and nobody has the room. */
export function playMaria(stage: DemoStage): DemoRoom {
  const { staff, products, shoppers } = stage
  const dress = findProduct(products, 'BEN-KIRANA')
  const room = enter(stage, shoppers.maria, { ago: 16, topic: 'Stock', subject: 'The Kirana dress in L' })
  const maria = room.shopper
  share(room, maria, { product: dress })
  wait(room, 1)
  say(room, maria, 'Hello, do you still have this one in L?')
  wait(room, 1)
  say(room, staff.bot, 'Hello Maria! Yes, there are 3 left in L.')
  share(room, staff.bot, { product: dress, variant: findVariant(dress, 'L') })
  wait(room, 8)
  say(room, maria, 'Is it lined all the way down? I would rather ask a person, please.')
  return room
}
