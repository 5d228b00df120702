import { findProduct, findVariant } from '../../catalogue/catalogue.ts'
import { wait, type DemoRoom } from '../demo-room.ts'
import { read, say, share } from '../talking.ts'
import type { DemoStage } from '../stage.ts'
import { enter } from './enter.ts'

/** With the bot, and content. */
export function playSarah(stage: DemoStage): DemoRoom {
  const { staff, products, shoppers } = stage
  const bear = findProduct(products, 'CER-MOMO')
  const puzzle = findProduct(products, 'CER-SUSUN')
  const room = enter(stage, shoppers.sarah, {
    ago: 29,
    topic: 'Gift advice',
    subject: 'A present for a nephew of five',
  })
  const sarah = room.shopper
  say(room, sarah, 'Hi! What do you have for a boy who turns five?')
  wait(room, 1)
  say(room, staff.bot, 'Hi Sarah! This is what people give most at that age:')
  share(room, staff.bot, { product: bear, variant: findVariant(bear, '30 cm') })
  share(room, staff.bot, { product: findProduct(products, 'CER-ROBI') })
  wait(room, 5)
  share(room, sarah, { product: puzzle, text: 'Is this one too hard for him?' })
  wait(room, 1)
  say(room, staff.bot, 'It is recommended from nine years. Robi is made for five and up.')
  wait(room, 4)
  say(room, sarah, 'Robi it is. Can you wrap it?')
  wait(room, 1)
  say(room, staff.bot, 'Yes: tick “gift wrap” in the cart (Rp 10.000).')
  wait(room, 1)
  read(room, sarah)
  return room
}
