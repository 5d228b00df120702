import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { fresh } from '../testing/say.ts'
import { createWorld } from '../testing/world.ts'

test('a wish is on the list once, and removing it twice is no error', async () => {
  await using world = await createWorld()
  const [ann, { teapot, gone }] = [await world.shopper('ann'), world.products]
  for (const productId of [teapot.id, gone.id, teapot.id]) await ann.wishlist.add({ productId })
  expect((await ann.wishlist.list()).map((item) => item.product.name)).toEqual(['Old radio', 'Clay teapot'])
  for (const productId of [teapot.id, teapot.id]) await ann.wishlist.remove({ productId })
  expect((await ann.wishlist.list()).map((item) => item.product.name)).toEqual(['Old radio'])
  await expect(ann.wishlist.add({ productId: randomUUID() })).rejects.toSatisfy(refusal('NOT_FOUND'))
})

test('a wish from a card is said in the thread once, were it pressed eight times', async () => {
  await using world = await createWorld()
  const [ann, { teapot }] = [await world.shopper('ann'), world.products]
  const { room, messages, cursor } = await ann.room.start({
    ...fresh(),
    body: { kind: 'product', productId: teapot.id },
  })
  const press = { productId: teapot.id, messageId: messages[0]!.id }
  await Promise.all(Array.from({ length: 8 }, () => ann.wishlist.add(press)))
  const { events } = await ann.room.since({ roomId: room.id, after: cursor })
  const receipt = { kind: 'ADD_TO_WISHLIST', actorId: ann.viewer.id }
  expect(events).toMatchObject([{ kind: 'card.acted', data: { receipt } }])
  expect(await ann.wishlist.list()).toMatchObject([{ sourceMessageId: press.messageId }])
})

test('wishes are their own for each shopper', async () => {
  await using world = await createWorld()
  const [ann, eve, { kite }] = [await world.shopper('ann'), await world.guest('eve'), world.products]
  await ann.wishlist.add({ productId: kite.id })
  await eve.wishlist.remove({ productId: kite.id })
  expect(await eve.wishlist.list()).toEqual([])
  expect(await ann.wishlist.list()).toHaveLength(1)
})
