import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createWorld, houseOf } from '../testing/world.ts'
import { watchShoppers } from './watch-shoppers.ts'

test('what a shopper does on another server reaches who looks at them, though no hint came', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const elsewhere = houseOf(world.db)
  const stopWatching = watchShoppers(elsewhere, () => 50)
  const stop = new AbortController()
  const bell = elsewhere.bells.listen(`shopper:${ann.viewer.id}`, stop.signal)
  expect(await bell.next()).toBe('rung')
  const { teapot } = world.products
  const quiet = async () => {
    await new Promise((resolve) => setTimeout(resolve, 150))
    elsewhere.bells.tick()
    return bell.next()
  }
  const changes = [
    () => ann.session.visit({ path: '/shelf', title: 'Shelf' }),
    () => ann.wishlist.add({ productId: teapot.id }),
    () => ann.cart.add({ clientId: randomUUID(), productId: teapot.id, quantity: 1 }),
    () => ann.order.place({ clientId: randomUUID() }),
    () => world.db.order.updateMany({ data: { status: 'CANCELLED' } }),
  ]
  for (const change of changes) {
    await change()
    expect(await bell.next()).toBe('rung')
    expect(await quiet()).toBe('silent')
  }
  stop.abort()
  stopWatching()
})
