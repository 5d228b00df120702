import { statementsOf } from '@etalase/db/testing/statements'
import { expect, test, vi } from 'vitest'
import { callerOf } from '../router.ts'
import { browserAt } from '../testing/browser.ts'
import { refusal } from '../testing/refusal.ts'
import { fresh } from '../testing/say.ts'
import { createWorld, password, type Visitor } from '../testing/world.ts'
import type { ShopperView } from './shopper.schema.ts'

/** A panel that stays open: what it shows, and how it ended. */
function openPanel(visitor: Visitor, roomId: string) {
  const stop = new AbortController()
  const panel = {
    came: [] as ShopperView[],
    error: null as unknown,
    get shows() {
      return panel.came.at(-1)
    },
    [Symbol.asyncDispose]: async () => (stop.abort(), await reading),
  }
  const read = async () => {
    const lines = await callerOf(visitor.context, { signal: stop.signal }).shopper.live({ roomId })
    for await (const view of lines) panel.came.push(view)
  }
  const reading = read().catch((error: unknown) => void (panel.error = error))
  return panel
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 1_000, interval: 5 })

test('what a shopper does in the shop is on the desk within a second', async () => {
  await using world = await createWorld()
  const [ann, boss, { teapot, kite }] = [
    await world.shopper('ann'),
    await world.admin('boss'),
    world.products,
  ]
  const { room, messages } = await ann.room.start({
    ...fresh(),
    body: { kind: 'product', productId: teapot.id },
  })
  await using panel = openPanel(boss, room.id)
  await soon(() => expect(panel.shows).toMatchObject({ page: null, cart: { count: 0 } }))
  await ann.session.visit({ path: '/cart', title: 'Cart' })
  await soon(() => expect(panel.shows?.page).toEqual({ path: '/cart', title: 'Cart' }))
  await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 1 })
  await soon(() => expect(panel.shows?.cart.count).toBe(1))
  await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 1, messageId: messages[0]!.id })
  await soon(() => expect(panel.shows?.cart.count).toBe(2))
  const itemId = panel.shows!.cart.items[0]!.id
  await ann.cart.setQuantity({ itemId, quantity: 5 })
  await soon(() => expect(panel.shows?.cart.count).toBe(5))
  await ann.cart.remove({ itemId })
  await soon(() => expect(panel.shows?.cart.count).toBe(0))
  await ann.wishlist.add({ productId: kite.id })
  await soon(() => expect(panel.shows?.wishlist).toMatchObject([{ product: { id: kite.id } }]))
  await ann.wishlist.remove({ productId: kite.id })
  await soon(() => expect(panel.shows?.wishlist).toEqual([]))
  await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 1 })
  await ann.order.place(fresh())
  await soon(() => expect(panel.shows).toMatchObject({ orderCount: 1, cart: { count: 0 } }))
  await ann.session.updateProfile({ address: 'Jalan Mawar 2' })
  await soon(() => expect(panel.shows?.address).toBe('Jalan Mawar 2'))
})

test('a room that is taken away closes the panel', async () => {
  await using world = await createWorld()
  const [ann, boss, budi] = [await world.shopper('ann'), await world.admin('boss'), await world.agent('budi')]
  const { room } = await ann.room.start(fresh())
  await boss.room.assign({ roomId: room.id, assigneeId: budi.viewer.id })
  await using panel = openPanel(budi, room.id)
  await soon(() => expect(panel.came).toHaveLength(1))
  await boss.room.assign({ roomId: room.id, assigneeId: null })
  await soon(() => expect(panel.error).toSatisfy(refusal('NOT_FOUND')))
  await ann.session.visit({ path: '/secret', title: 'Secret' })
  expect(JSON.stringify(panel.came)).not.toContain('Secret')
})

test('a guest who signs in is followed on as the account they are', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const window = browserAt(world.house)
  await (await window.call()).session.continueAsGuest({ name: 'Somebody', email: 'somebody@example.com' })
  const guest = await window.call()
  const { room } = await guest.room.start(fresh())
  await using panel = openPanel(boss, room.id)
  await soon(() => expect(panel.shows).toMatchObject({ kind: 'GUEST', name: 'Somebody' }))
  await guest.session.signIn({ email: 'ann@example.com', password })
  await soon(() => expect(panel.shows).toMatchObject({ kind: 'CUSTOMER', id: ann.viewer.id }))
  await ann.session.visit({ path: '/', title: 'Home' })
  await soon(() => expect(panel.shows?.page?.path).toBe('/'))
})

test('whoever follows a guest into an account listens to the guest no more', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const window = browserAt(world.house)
  await (await window.call()).session.continueAsGuest({ name: 'Somebody', email: 'somebody@example.com' })
  const guest = await window.call()
  const { room } = await guest.room.start(fresh())
  await using panel = openPanel(boss, room.id)
  await soon(() => expect(panel.came).toHaveLength(1))
  await guest.session.signIn({ email: 'ann@example.com', password })
  await soon(() => expect(panel.shows?.id).toBe(ann.viewer.id))
  expect(world.house.bells.names('shopper:')).toEqual([ann.viewer.id])
})

test('what happens in the room alone asks only who may see it', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  await using panel = openPanel(boss, room.id)
  await soon(() => expect(panel.came).toHaveLength(1))
  const statements = await statementsOf(async () => {
    world.house.bells.ring(`room:${room.id}`)
    await new Promise((resolve) => setTimeout(resolve, 150))
  })
  expect(statements).toHaveLength(1)
})

test('a database that is away for a moment does not end it, not even at the start', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  await world.db.$executeRaw`ALTER TABLE "Room" RENAME TO "RoomAway"`
  await using panel = openPanel(boss, room.id)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await world.db.$executeRaw`ALTER TABLE "RoomAway" RENAME TO "Room"`
  await vi.waitFor(() => expect(panel.shows?.id).toBe(ann.viewer.id), { timeout: 5_000 })
  expect(panel.error).toBeNull()
})

test('in silence it is said again, so that nobody takes it for lost; messages alone say nothing', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  await using panel = openPanel(boss, room.id)
  await soon(() => expect(panel.came).toHaveLength(1))
  world.house.bells.ring(`room:${room.id}`)
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(panel.came).toHaveLength(1)
  world.house.bells.tick()
  await soon(() => expect(panel.came).toHaveLength(2))
  expect(panel.came[1]).toEqual(panel.came[0])
})
