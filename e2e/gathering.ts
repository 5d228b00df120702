import { openChat } from './acts.ts'
import { openShopAs, type House } from './house.ts'
import type { WindowOptions } from './stage.ts'

type Shelf = keyof House['world']['products']

/** Ann has the chat open on a card that the desk has shared with her. */
export async function gather(house: House, shelf: Shelf, options: WindowOptions = {}) {
  const { world } = house
  const [ann, boss, product] = [await world.shopper('ann'), await world.admin('boss'), world.products[shelf]]
  const { room } = await ann.room.start({
    clientId: crypto.randomUUID(),
    body: { kind: 'text', text: 'What do you have?' },
  })
  const share = (text?: string) =>
    boss.message.send({
      clientId: crypto.randomUUID(),
      roomId: room.id,
      body: { kind: 'product', productId: product.id, text },
    })
  await share()
  const shop = await openShopAs(house, 'ann', options)
  await openChat(shop)
  return { ann, boss, shop, share, roomId: room.id, productId: product.id }
}
