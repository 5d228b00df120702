import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { mintId } from '../id.ts'
import { refusal } from '../testing/refusal.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld } from '../testing/world.ts'

test('the desk sees who a room is with, and what they have in the shop', async () => {
  await using world = await createWorld()
  const [ann, boss, { teapot, lamp, kite }] = [
    await world.shopper('ann'),
    await world.admin('boss'),
    world.products,
  ]
  const { room } = await ann.room.start(fresh())
  await ann.session.updateProfile({ phone: '+62 812 3456 789', address: 'Jalan Melati 1' })
  await ann.session.visit({ path: '/product/1?from=chat', title: 'Clay teapot' })
  for (let n = 0; n < 6; n++) {
    await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 1 })
    await ann.order.place(fresh())
  }
  await ann.cart.add({ ...fresh(), productId: lamp.id, quantity: 2 })
  await ann.wishlist.add({ productId: kite.id })
  const view = await boss.shopper.get({ roomId: room.id })
  expect(view).toMatchObject({
    id: ann.viewer.id,
    kind: 'CUSTOMER',
    name: 'ann',
    email: 'ann@example.com',
    phone: '+62 812 3456 789',
    address: 'Jalan Melati 1',
    page: { path: '/product/1', title: 'Clay teapot' },
    orderCount: 6,
    rooms: [],
  })
  expect(view.cart).toEqual(await ann.cart.get())
  expect(view.wishlist).toEqual(await ann.wishlist.list())
  expect(view.orders).toEqual((await ann.order.list()).slice(0, 5))
  expect(Date.now() - Date.parse(view.lastSeenAt!)).toBeLessThan(5_000)
})

test('of a long wishlist come the newest fifty, and how many there are', async () => {
  await using world = await createWorld()
  const [ann, boss, { kite }] = [await world.shopper('ann'), await world.admin('boss'), world.products]
  const { room } = await ann.room.start(fresh())
  const { search: _, ...like } = await world.db.product.findUniqueOrThrow({ where: { id: kite.id } })
  const products = Array.from({ length: 52 }, (_, i) => ({ ...like, id: mintId(), sku: `KITE-${i}` }))
  await world.db.product.createMany({ data: products })
  const wishes = products.map(({ id }, i) => ({
    userId: ann.viewer.id,
    productId: id,
    createdAt: new Date(Date.now() - i * 1_000),
  }))
  await world.db.wishlistItem.createMany({ data: wishes })
  const view = await boss.shopper.get({ roomId: room.id })
  expect(view.wishlist.map(({ product }) => product.id)).toEqual(products.slice(0, 50).map(({ id }) => id))
  expect(view.wishlistCount).toBe(52)
})

test('nothing of an account is told that no answer needs', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  const view = await boss.shopper.get({ roomId: room.id })
  const known = [
    'id',
    'kind',
    'name',
    'email',
    'phone',
    'address',
    'locale',
    'avatar',
    'createdAt',
    'lastSeenAt',
  ]
  const owned = ['page', 'cart', 'wishlist', 'wishlistCount', 'orders', 'orderCount', 'rooms']
  expect(Object.keys(view).sort()).toEqual([...known, ...owned].sort())
})

test('an agent sees the shopper of their own room only, and of the other rooms only their own', async () => {
  await using world = await createWorld()
  const [ann, boss, budi] = [await world.shopper('ann'), await world.admin('boss'), await world.agent('budi')]
  const start = async (text: string) => {
    const { room } = await ann.room.start({ ...fresh(), body: { kind: 'text', text } })
    return room.id
  }
  const close = (roomId: string) => boss.room.setStatus({ roomId, status: 'CLOSED' })
  const assign = (roomId: string) => boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  const old = await start('The first')
  await assign(old)
  await close(old)
  const others = await start('The second')
  await close(others)
  const current = await start('The third')
  await expect(budi.shopper.get({ roomId: current })).rejects.toSatisfy(refusal('NOT_FOUND'))
  await assign(current)
  const rooms = async (by: typeof boss) => (await by.shopper.get({ roomId: current })).rooms
  expect((await rooms(budi)).map((room) => room.id)).toEqual([old])
  expect(await rooms(boss)).toMatchObject([
    { id: others, status: 'CLOSED', preview: 'The second' },
    { id: old, status: 'CLOSED', preview: 'The first' },
  ])
})

test('shoppers look at nobody, and nobody looks at a room that is not there', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  await ann.message.send(say(room.id))
  await expect(ann.shopper.get({ roomId: room.id })).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(boss.shopper.get({ roomId: randomUUID() })).rejects.toSatisfy(refusal('NOT_FOUND'))
  await expect(world.stranger('desk').shopper.get({ roomId: room.id })).rejects.toSatisfy(
    refusal('NOT_SIGNED_IN'),
  )
})
