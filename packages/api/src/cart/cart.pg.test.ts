import { expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { fresh } from '../testing/say.ts'
import { createWorld, type World } from '../testing/world.ts'

async function cartOf(world: World) {
  const ann = await world.shopper('ann')
  await ann.cart.add({ ...fresh(), productId: world.products.lamp.id, quantity: 1 })
  const { items } = await ann.cart.get()
  return { ann, itemId: items[0]!.id }
}

test('a quantity is set up to what is in stock, and no further', async () => {
  await using world = await createWorld()
  const { ann, itemId } = await cartOf(world)
  expect(await ann.cart.setQuantity({ itemId, quantity: 3 })).toMatchObject({ count: 3, total: 825_000 })
  await expect(ann.cart.setQuantity({ itemId, quantity: 4 })).rejects.toSatisfy(refusal('OUT_OF_STOCK'))
  expect(await ann.cart.setQuantity({ itemId, quantity: 1 })).toMatchObject({ count: 1 })
})

test('removing a line twice is no error', async () => {
  await using world = await createWorld()
  const { ann, itemId } = await cartOf(world)
  const empty = { items: [], count: 0, total: 0, currency: 'IDR' }
  expect(await ann.cart.remove({ itemId })).toEqual(empty)
  expect(await ann.cart.remove({ itemId })).toEqual(empty)
  await expect(ann.cart.setQuantity({ itemId, quantity: 1 })).rejects.toSatisfy(refusal('NOT_FOUND'))
})

test("nobody touches another's cart", async () => {
  await using world = await createWorld()
  const { ann, itemId } = await cartOf(world)
  const eve = await world.shopper('eve')
  await expect(eve.cart.setQuantity({ itemId, quantity: 2 })).rejects.toSatisfy(refusal('NOT_FOUND'))
  await eve.cart.remove({ itemId })
  expect((await eve.cart.get()).items).toEqual([])
  expect((await ann.cart.get()).count).toBe(1)
})

test('the desk has no cart', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  await expect(boss.cart.get()).rejects.toSatisfy(refusal('NOT_ALLOWED'))
})
