import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { fresh } from '../testing/say.ts'
import { createWorld } from '../testing/world.ts'

test('what is added is in the cart, and more of it is merged into one line', async () => {
  await using world = await createWorld()
  const [ann, { teapot }] = [await world.shopper('ann'), world.products]
  expect(await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 2 })).toEqual({
    outcome: 'added',
    quantity: 2,
  })
  expect(await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 3 })).toEqual({
    outcome: 'merged',
    quantity: 5,
  })
  expect(await ann.cart.get()).toMatchObject({
    items: [
      {
        product: { name: 'Clay teapot' },
        variantId: null,
        quantity: 5,
        price: 150_000,
        addedById: ann.viewer.id,
      },
    ],
    count: 5,
    total: 750_000,
    currency: 'IDR',
  })
})

test('nobody gets more than there is', async () => {
  await using world = await createWorld()
  const [ann, { lamp }] = [await world.shopper('ann'), world.products]
  const add = (quantity: number) => ann.cart.add({ ...fresh(), productId: lamp.id, quantity })
  expect(await add(2)).toEqual({ outcome: 'added', quantity: 2 })
  expect(await add(2)).toEqual({ outcome: 'limited-to-stock', quantity: 3, stock: 3 })
  expect(await add(1)).toEqual({ outcome: 'limited-to-stock', quantity: 3, stock: 3 })
  expect((await ann.cart.get()).count).toBe(3)
})

test('what is sold out is not added', async () => {
  await using world = await createWorld()
  const [ann, { kite, shoe }] = [await world.shopper('ann'), world.products]
  expect(await ann.cart.add({ ...fresh(), productId: kite.id, quantity: 1 })).toEqual({ outcome: 'sold-out' })
  const variantId = shoe.variantIds[1]
  expect(await ann.cart.add({ ...fresh(), productId: shoe.id, variantId, quantity: 1 })).toEqual({
    outcome: 'sold-out',
  })
  expect((await ann.cart.get()).items).toEqual([])
})

test('a product with variants asks for one, and the same press then adds it', async () => {
  await using world = await createWorld()
  const [ann, { shoe }] = [await world.shopper('ann'), world.products]
  const press = { ...fresh(), productId: shoe.id, quantity: 1 }
  const [variantId] = shoe.variantIds
  const asked = await ann.cart.add(press)
  expect(asked).toMatchObject({ outcome: 'choose-variant', variants: [{ name: '41' }, { name: '42' }] })
  expect(await ann.cart.add({ ...press, variantId })).toEqual({ outcome: 'added', quantity: 1 })
  expect((await ann.cart.get()).items).toMatchObject([{ variantId, price: 320_000 }])
})

test('a price that has changed since the card is asked for, and then confirmed', async () => {
  await using world = await createWorld()
  const [ann, { teapot }] = [await world.shopper('ann'), world.products]
  const body = { kind: 'product', productId: teapot.id } as const
  const { messages } = await ann.room.start({ ...fresh(), body })
  await world.db.product.update({ where: { id: teapot.id }, data: { price: 160_000 } })
  const press = { ...fresh(), productId: teapot.id, quantity: 1, messageId: messages[0]!.id }
  const changed = { outcome: 'price-changed', from: 150_000, to: 160_000, currency: 'IDR' }
  expect(await ann.cart.add(press)).toEqual(changed)
  expect((await ann.cart.get()).items).toEqual([])
  expect(await ann.cart.add({ ...press, expectedPrice: 150_000 })).toEqual(changed)
  expect(await ann.cart.add({ ...press, expectedPrice: 160_000 })).toEqual({ outcome: 'added', quantity: 1 })
  expect((await ann.cart.get()).total).toBe(160_000)
})

test('what is withdrawn, unknown, or a variant of something else is refused', async () => {
  await using world = await createWorld()
  const [ann, { gone, teapot, shoe }] = [await world.shopper('ann'), world.products]
  const add = (productId: string, variantId?: string) =>
    ann.cart.add({ ...fresh(), productId, variantId, quantity: 1 })
  await expect(add(gone.id)).rejects.toSatisfy(refusal('PRODUCT_WITHDRAWN'))
  await expect(add(randomUUID())).rejects.toSatisfy(refusal('NOT_FOUND'))
  await expect(add(teapot.id, shoe.variantIds[0])).rejects.toSatisfy(refusal('NOT_FOUND'))
})

test('a press raced eight times is one line and one receipt', async () => {
  await using world = await createWorld()
  const [ann, { teapot }] = [await world.shopper('ann'), world.products]
  const press = { ...fresh(), productId: teapot.id, quantity: 2 }
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => ann.cart.add(press)))
  expect(outcomes).toEqual(Array.from({ length: 8 }, () => ({ outcome: 'added', quantity: 2 })))
  expect((await ann.cart.get()).items).toMatchObject([{ quantity: 2 }])
  expect(await world.db.cardAction.count()).toBe(1)
})

test('eight different presses at once are one line that counts them all', async () => {
  await using world = await createWorld()
  const [ann, { teapot }] = [await world.shopper('ann'), world.products]
  await Promise.all(
    Array.from({ length: 8 }, () => ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 2 })),
  )
  expect((await ann.cart.get()).items).toMatchObject([{ quantity: 16 }])
})
