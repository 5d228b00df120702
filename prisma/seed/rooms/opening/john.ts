import { findProduct, findVariant } from '../../catalogue/catalogue.ts'
import { wait, type DemoRoom } from '../demo-room.ts'
import { assign } from '../desk-work.ts'
import { addToCart, read, say, share } from '../talking.ts'
import type { DemoStage } from '../stage.ts'
import { enter } from './enter.ts'

/** With an agent: two messages wait, and a card of the agent's has been put into the cart. */
export function playJohn(stage: DemoStage): DemoRoom {
  const { staff, products, shoppers } = stage
  const budi = staff.agent
  const shoes = findProduct(products, 'LAN-LAJU')
  const socks = findProduct(products, 'LAN-CREW3')
  const room = enter(stage, shoppers.john, { ago: 38, topic: 'Sizes', subject: 'Shoes for a first 10K' })
  const john = room.shopper
  say(room, john, 'Hi! I am training for my first 10K and look for running shoes. I usually wear a 42.')
  wait(room, 1)
  say(room, staff.bot, 'Hi John, welcome to Etalase! I am getting somebody who knows shoes.')
  wait(room, 2)
  share(room, john, { product: shoes, text: 'Would these do?' })
  wait(room, 3)
  assign(room, staff.admin, budi)
  wait(room, 2)
  read(room, budi)
  wait(room, 2)
  say(
    room,
    budi,
    'Hi John, Budi here. They would: light, and soft enough for training every day. They run half a size small, so I would take the 43.',
  )
  wait(room, 1)
  const card = share(room, budi, {
    product: shoes,
    variant: findVariant(shoes, '43'),
    text: 'This is the 43.',
  })
  wait(room, 4)
  read(room, john)
  wait(room, 3)
  addToCart(room, card.id)
  wait(room, 2)
  say(room, john, 'Great, they are in my cart. Which socks go with them?')
  wait(room, 4)
  share(room, budi, { product: socks, variant: findVariant(socks, 'L (40–44)') })
  wait(room, 1)
  say(room, budi, 'Three pairs that breathe. With a 43 you need the L.')
  wait(room, 9)
  say(room, john, 'Perfect. Can both be in Jakarta before Saturday?')
  wait(room, 2)
  say(room, john, 'And is shipping free if I order them together?')
  return room
}
