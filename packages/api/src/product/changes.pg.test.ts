import { setTimeout as pause } from 'node:timers/promises'
import { statementsOf } from '@etalase/db/testing/statements'
import { expect, test } from 'vitest'
import { fresh } from '../testing/say.ts'
import { createWorld, type World } from '../testing/world.ts'
import { watchCatalogue } from './catalogue-watch.ts'
import { streamProducts } from './changes.ts'

/** A card in somebody's thread: it looks at some products, and tells what it shows. */
function look(world: World, ids: string[], lastEventId?: string) {
  const stop = new AbortController()
  const unwatch = watchCatalogue(world.house, 50)
  const ctx = { house: world.house, outlet: null } as never
  const stream = streamProducts(ctx, { ids, lastEventId }, stop.signal)
  return {
    async next() {
      const { value } = await stream.next()
      const [id, products] = value!
      return { id, seen: products.map(({ name, price, stock, active }) => ({ name, price, stock, active })) }
    },
    [Symbol.dispose]() {
      unwatch()
      stop.abort()
    },
  }
}

test('a price that changes behind the server is seen on an open card', async () => {
  await using world = await createWorld()
  const { teapot, lamp } = world.products
  using card = look(world, [teapot.id])
  expect((await card.next()).seen).toEqual([{ name: 'Clay teapot', price: 150_000, stock: 20, active: true }])
  await world.db.product.update({ where: { id: lamp.id }, data: { price: 1 } })
  await world.db.product.update({ where: { id: teapot.id }, data: { price: 125_000 } })
  expect((await card.next()).seen).toMatchObject([{ name: 'Clay teapot', price: 125_000 }])
})

test('an order takes stock from every card that shows the product, also through a variant', async () => {
  await using world = await createWorld()
  const { shoe } = world.products
  const ann = await world.shopper('ann')
  using card = look(world, [shoe.id])
  expect((await card.next()).seen).toMatchObject([{ stock: 4 }])
  await ann.cart.add({ ...fresh(), productId: shoe.id, variantId: shoe.variantIds[0]!, quantity: 3 })
  await ann.order.place(fresh())
  expect((await card.next()).seen).toMatchObject([{ stock: 1 }])
})

test('a withdrawn product says so on the cards that show it', async () => {
  await using world = await createWorld()
  using card = look(world, [world.products.lamp.id])
  await card.next()
  await world.db.product.update({ where: { id: world.products.lamp.id }, data: { active: false } })
  expect((await card.next()).seen).toMatchObject([{ active: false }])
})

test('who comes back reads what changed meanwhile, also what was changed by a transaction that was open then', async () => {
  await using world = await createWorld()
  const { teapot, lamp } = world.products
  const ids = [teapot.id, lamp.id]
  await world.db
    .$transaction(async (tx) => {
      await tx.product.update({ where: { id: lamp.id }, data: { stock: 1 } })
      using before = look(world, ids)
      const { id } = await before.next()
      await world.db.product.update({ where: { id: teapot.id }, data: { stock: 2 } })
      return id
    })
    .then(async (id) => {
      using after = look(world, ids, id)
      expect((await after.next()).seen.map(({ name, stock }) => [name, stock])).toEqual([
        ['Clay teapot', 2],
        ['Reading lamp', 1],
      ])
    })
})

test('several products are read at once, in the order they were asked for', async () => {
  await using world = await createWorld()
  const { teapot, gone, lamp } = world.products
  const many = await world.stranger().product.many({ ids: [lamp.id, gone.id, teapot.id] })
  expect(many.map((product) => product.name)).toEqual(['Reading lamp', 'Old radio', 'Clay teapot'])
})

test('who comes back after a restore reads every card anew', async () => {
  await using world = await createWorld()
  const ids = [world.products.teapot.id, world.products.lamp.id]
  const before = look(world, ids)
  const { id } = await before.next()
  before[Symbol.dispose]()
  await world.db.logEpoch.updateMany({ data: { epoch: '0badf00d' } })
  for (const lastEventId of [id, '1']) {
    using card = look(world, ids, lastEventId)
    expect((await card.next()).seen).toHaveLength(2)
  }
})

test('many orders of a moment are one reading for each who looks', async () => {
  await using world = await createWorld()
  using card = look(world, [world.products.teapot.id])
  await card.next()
  const next = card.next()
  const read = await statementsOf(async () => {
    for (let n = 0; n < 20; n++) {
      world.house.bells.ring('catalogue')
      await pause(10)
    }
    await world.db.product.update({ where: { id: world.products.teapot.id }, data: { stock: 7 } })
    expect((await next).seen).toMatchObject([{ stock: 7 }])
  })
  expect(read.filter(({ text }) => /"Product" WHERE id = ANY/.test(text)).length).toBeLessThan(5)
})
