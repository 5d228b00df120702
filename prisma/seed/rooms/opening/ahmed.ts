import { findProduct, findVariant } from '../../catalogue/catalogue.ts'
import { wait, type DemoRoom } from '../demo-room.ts'
import { assign, setHandler, setPriority } from '../desk-work.ts'
import { say, share } from '../talking.ts'
import type { DemoStage } from '../stage.ts'
import { enter } from './enter.ts'

/** Resting until the workshop has answered. */
export function playAhmed(stage: DemoStage): DemoRoom {
  const { staff, products, shoppers } = stage
  const budi = staff.agent
  const watch = findProduct(products, 'KIL-DETAK')
  const room = enter(stage, shoppers.ahmed, {
    ago: 174,
    topic: 'Warranty',
    subject: 'Detak Smart Watch does not charge',
  })
  const ahmed = room.shopper
  share(room, ahmed, { product: watch, variant: findVariant(watch, 'Black') })
  say(room, ahmed, 'Hello. I bought this three weeks ago and since yesterday it does not charge.')
  wait(room, 6)
  assign(room, staff.admin, budi)
  setPriority(room, staff.admin, 'HIGH')
  wait(room, 4)
  say(room, budi, 'Hello Ahmed, I am sorry. Does the light on the cradle come on when you put the watch in?')
  wait(room, 12)
  say(room, ahmed, 'It blinks red twice, then nothing. I tried another adapter as well.')
  wait(room, 7)
  say(
    room,
    budi,
    'Two red blinks are the battery, and that is covered. I am asking the workshop whether they repair it or send a new one.',
  )
  wait(room, 1)
  setHandler(room, budi, 'PAUSED')
  wait(room, 20)
  say(room, ahmed, 'Thank you. A new one would be great, I travel on Monday.')
  wait(room, 113)
  say(
    room,
    budi,
    'Noted, I told them about Monday. They promised an answer today, and I will write to you then.',
  )
  return room
}
