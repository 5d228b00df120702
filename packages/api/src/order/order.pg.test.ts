import { expect, test, vi } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { fresh } from '../testing/say.ts'
import { createWorld, type World } from '../testing/world.ts'

const stockOf = async (world: World, id: string) => (await world.stranger().product.get({ id })).stock

test('an order takes the cart and its stock', async () => {
  await using world = await createWorld()
  const [ann, { teapot, shoe }] = [await world.shopper('ann'), world.products]
  await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 2 })
  await ann.cart.add({ ...fresh(), productId: shoe.id, variantId: shoe.variantIds[0], quantity: 1 })
  const order = await ann.order.place(fresh())
  expect(order).toMatchObject({ status: 'PLACED', total: 620_000, currency: 'IDR' })
  const lines = order.items.map(({ name, variantName, sku, price, quantity }) => [
    name,
    variantName,
    sku,
    price,
    quantity,
  ])
  expect(lines.sort()).toEqual([
    ['Canvas shoe', '41', 'SHO-1-41', 320_000, 1],
    ['Clay teapot', null, 'TEA-1', 150_000, 2],
  ])
  expect((await ann.cart.get()).items).toEqual([])
  expect([await stockOf(world, teapot.id), await stockOf(world, shoe.id)]).toEqual([18, 3])
  expect(await ann.order.list()).toEqual([order])
})

test('two shoppers race for the last piece, and one gets it', async () => {
  await using world = await createWorld()
  const [shoppers, { lamp }] = [
    await Promise.all([world.shopper('ann'), world.shopper('eve')]),
    world.products,
  ]
  for (const shopper of shoppers) await shopper.cart.add({ ...fresh(), productId: lamp.id, quantity: 2 })
  const tries = await Promise.allSettled(shoppers.map((shopper) => shopper.order.place(fresh())))
  expect(tries.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const lost = tries.findIndex((one) => one.status === 'rejected')
  expect((tries[lost] as PromiseRejectedResult).reason).toSatisfy(refusal('OUT_OF_STOCK'))
  expect(await stockOf(world, lamp.id)).toBe(1)
  expect((await shoppers[lost]!.cart.get()).count, 'the loser keeps the cart').toBe(2)
})

test('an order that cannot be whole takes nothing', async () => {
  await using world = await createWorld()
  const [ann, { teapot, lamp }] = [await world.shopper('ann'), world.products]
  for (const { id } of [teapot, lamp]) await ann.cart.add({ ...fresh(), productId: id, quantity: 2 })
  await world.db.product.update({ where: { id: lamp.id }, data: { stock: 1 } })
  await expect(ann.order.place(fresh())).rejects.toSatisfy(refusal('OUT_OF_STOCK'))
  await world.db.product.update({ where: { id: lamp.id }, data: { stock: 9, active: false } })
  await expect(ann.order.place(fresh())).rejects.toSatisfy(refusal('PRODUCT_WITHDRAWN'))
  expect([await stockOf(world, teapot.id), (await ann.cart.get()).count]).toEqual([20, 4])
  expect(await ann.order.list()).toEqual([])
})

test('the same clientId is one order, were it placed from eight windows', async () => {
  await using world = await createWorld()
  const [ann, { teapot }] = [await world.shopper('ann'), world.products]
  await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 1 })
  const input = fresh()
  const orders = await Promise.all(Array.from({ length: 8 }, () => ann.order.place(input)))
  expect(orders).toEqual(Array.from({ length: 8 }, () => orders[0]))
  await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 3 })
  expect(await ann.order.place(input), 'whatever is in the cart by now').toEqual(orders[0])
  expect((await ann.cart.get()).count).toBe(3)
  expect(await stockOf(world, teapot.id)).toBe(19)
})

test('orders for the variants of one product wait for each other, and never both for ever', async () => {
  await using world = await createWorld()
  const [ann, eve, { shoe }] = [await world.shopper('ann'), await world.shopper('eve'), world.products]
  await world.db.productVariant.updateMany({ data: { stock: 50 } })
  const [first, second] = shoe.variantIds.toSorted()
  const add = { productId: shoe.id, quantity: 1 }
  for (const variantId of [first, second]) await ann.cart.add({ ...fresh(), ...add, variantId })
  await eve.cart.add({ ...fresh(), ...add, variantId: second })
  const waiting = async (count: number) => {
    const [row] = await world.db.$queryRaw<[{ n: number }]>`
      SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    expect(row.n).toBe(count)
  }
  const placed = await world.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "ProductVariant" WHERE id = ${second}::uuid FOR UPDATE`
    const hers = eve.order.place(fresh())
    await vi.waitFor(() => waiting(1))
    const both = Promise.allSettled([hers, ann.order.place(fresh())])
    await vi.waitFor(() => waiting(2))
    return { both }
  })
  expect((await placed.both).map((one) => one.status)).toEqual(['fulfilled', 'fulfilled'])
  expect(await stockOf(world, shoe.id)).toBe(97)
})

test('an empty cart is no order', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  await expect(ann.order.place(fresh())).rejects.toSatisfy(refusal('CART_EMPTY'))
})

test('a line remembers the card that it came from', async () => {
  await using world = await createWorld()
  const [ann, { teapot }] = [await world.shopper('ann'), world.products]
  const { messages } = await ann.room.start({ ...fresh(), body: { kind: 'product', productId: teapot.id } })
  await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 1, messageId: messages[0]!.id })
  const { items } = await ann.order.place(fresh())
  expect(items).toMatchObject([{ sourceMessageId: messages[0]!.id }])
})

test("orders are listed newest first, and only one's own", async () => {
  await using world = await createWorld()
  const [ann, eve, { teapot }] = [await world.shopper('ann'), await world.shopper('eve'), world.products]
  const place = async (shopper: typeof ann) => {
    await shopper.cart.add({ ...fresh(), productId: teapot.id, quantity: 1 })
    return (await shopper.order.place(fresh())).id
  }
  const placed = [await place(ann), await place(ann)]
  await place(eve)
  expect((await ann.order.list()).map((order) => order.id)).toEqual(placed.toReversed())
})
