import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { applyEvent } from '../room/room-state.ts'
import { browserAt, type Browser } from '../testing/browser.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld, password, type World } from '../testing/world.ts'

const ann = { email: 'ann@example.com', password }

async function guestWithThings({ products, house }: World) {
  const browser = browserAt(house)
  await (
    await browser.call()
  ).session.continueAsGuest({ name: 'Ann', email: 'typed@example.com', phone: '+62 812 3456 7890' })
  const shop = await browser.call()
  const { room } = await shop.room.start({ ...fresh(), body: { kind: 'text', text: 'Hello' } })
  await shop.cart.add({ ...fresh(), productId: products.lamp.id, quantity: 1 })
  await shop.order.place(fresh())
  await shop.cart.add({ ...fresh(), productId: products.teapot.id, quantity: 2 })
  await shop.wishlist.add({ productId: products.kite.id })
  return { browser, roomId: room.id }
}

async function belongings(browser: Browser) {
  const shop = await browser.call()
  const [rooms, cart, wishlist, orders] = await Promise.all([
    shop.room.mine(),
    shop.cart.get(),
    shop.wishlist.list(),
    shop.order.list(),
  ])
  return {
    rooms: rooms.map((room) => `${room.id} ${room.status}`),
    cart: cart.items.map((item) => `${item.quantity} ${item.product.name}`).sort(),
    wishlist: wishlist.map((item) => item.product.name).sort(),
    orders: orders.map((order) => order.items.map((item) => item.name).join()),
  }
}

const theirs = { cart: ['2 Clay teapot'], wishlist: ['Paper kite'], orders: ['Reading lamp'] }

test('a guest who comes back with another name is the same guest', async () => {
  await using world = await createWorld()
  const { browser, roomId } = await guestWithThings(world)
  const again = await (
    await browser.call()
  ).session.continueAsGuest({ name: 'Anna', email: 'anna@example.com' })
  expect(again).toMatchObject({ kind: 'GUEST', name: 'Anna' })
  expect(await belongings(browser)).toEqual({ ...theirs, rooms: [`${roomId} OPEN`] })
})

test('a guest who signs up is the same person, with rooms, cart, wishlist and orders', async () => {
  await using world = await createWorld()
  const { browser, roomId } = await guestWithThings(world)
  const guest = await (await browser.call()).session.me()
  const viewer = await (await browser.call()).session.signUp(ann)
  expect(viewer).toEqual({ ...guest, kind: 'CUSTOMER', email: ann.email })
  expect(await belongings(browser)).toEqual({ ...theirs, rooms: [`${roomId} OPEN`] })
})

test('a guest who signs in brings rooms, cart, wishlist and orders to the account', async () => {
  await using world = await createWorld()
  const account = await world.shopper('ann')
  const { browser, roomId } = await guestWithThings(world)
  const viewer = await (await browser.call()).session.signIn(ann)
  expect(viewer.id).toBe(account.viewer.id)
  expect(await belongings(browser)).toEqual({ ...theirs, rooms: [`${roomId} OPEN`] })
  const { messages, members } = await account.room.get({ roomId })
  expect(messages.map((message) => message.senderId)).toEqual([viewer.id])
  expect(members.map((member) => member.id)).toEqual([viewer.id])
  const sent = await account.message.send(say(roomId, 'Still me'))
  expect(sent).toMatchObject({ senderId: viewer.id, senderKind: 'CUSTOMER' })
})

test("an account's older living room is closed, and the guest's goes on", async () => {
  await using world = await createWorld()
  const account = await world.shopper('ann')
  const older = await account.room.start(fresh())
  const { browser, roomId } = await guestWithThings(world)
  await (await browser.call()).session.signIn(ann)
  expect((await belongings(browser)).rooms).toEqual([`${roomId} OPEN`, `${older.room.id} CLOSED`])
  const { events } = await account.room.since({ roomId: older.room.id, after: older.cursor })
  expect(events).toMatchObject([{ kind: 'room.statusChanged', data: { from: 'OPEN', to: 'CLOSED' } }])
})

test('the lines of both carts become one, and a wish is wished once', async () => {
  await using world = await createWorld()
  const account = await world.shopper('ann')
  const { teapot, lamp, kite } = world.products
  for (const [productId, quantity] of [
    [teapot.id, 3],
    [lamp.id, 1],
  ] as const) {
    await account.cart.add({ ...fresh(), productId, quantity })
  }
  await account.wishlist.add({ productId: kite.id })
  const { browser } = await guestWithThings(world)
  await (await browser.call()).session.signIn(ann)
  expect(await belongings(browser)).toMatchObject({
    cart: ['1 Reading lamp', '5 Clay teapot'],
    wishlist: ['Paper kite'],
  })
})

test('one press that both have made, whose answer was lost in between, does not keep a guest from signing in', async () => {
  await using world = await createWorld()
  const account = await world.shopper('ann')
  const press = { ...fresh(), productId: world.products.teapot.id, quantity: 1 }
  await account.cart.add(press)
  const browser = browserAt(world.house)
  await (await browser.call()).session.continueAsGuest({ name: 'Ann', email: ann.email })
  await (await browser.call()).cart.add(press)
  await (await browser.call()).session.signIn(ann)
  expect((await belongings(browser)).cart).toEqual(['2 Clay teapot'])
})

test('a desk that was away while a guest wrote and signed in folds the log to the same room', async () => {
  await using world = await createWorld()
  await world.shopper('ann')
  const boss = await world.admin('boss')
  const { browser, roomId } = await guestWithThings(world)
  const before = await boss.room.get({ roomId })
  await (await browser.call()).message.send(say(roomId, 'Are you there?'))
  await (await browser.call()).session.signIn(ann)
  await (await browser.call()).message.send(say(roomId, 'It is me'))
  const { events } = await boss.room.since({ roomId, after: before.cursor })
  expect(events.reduce(applyEvent, before)).toEqual(await boss.room.get({ roomId }))
})

test("somebody else's typed e-mail shows nothing of theirs", async () => {
  await using world = await createWorld()
  const account = await world.shopper('ann')
  await account.room.start(fresh())
  await account.cart.add({ ...fresh(), productId: world.products.teapot.id, quantity: 1 })
  const { browser: other } = await guestWithThings(world)
  const browser = browserAt(world.house)
  for (const email of [ann.email, 'typed@example.com']) {
    const eve = browserAt(world.house)
    await (await eve.call()).session.continueAsGuest({ name: 'Eve', email })
    expect(await belongings(eve)).toEqual({ rooms: [], cart: [], wishlist: [], orders: [] })
  }
  await (await browser.call()).session.signUp({ email: 'typed@example.com', password })
  expect(await belongings(browser)).toEqual({ rooms: [], cart: [], wishlist: [], orders: [] })
  expect((await belongings(other)).rooms).toHaveLength(1)
})

test.each(['signIn', 'signUp'] as const)(
  'words of a guest that are on their way at %s hold up nobody, nor are they lost',
  async (how) => {
    await using world = await createWorld()
    await world.shopper('ann')
    const { browser, roomId } = await guestWithThings(world)
    const guest = (await (await browser.call()).session.me())!
    const call = await browser.call()
    const turned = await world.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Room" WHERE id = ${roomId}::uuid FOR NO KEY UPDATE`
      const turning =
        how === 'signIn'
          ? call.session.signIn(ann)
          : call.session.signUp({ ...ann, email: 'gus@example.com' })
      const settled = turning.then(() => 'done', String)
      await pause(300) // it waits for the room by now, and holds the guest
      await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${guest.id}::uuid FOR KEY SHARE`
      return { settled }
    })
    expect(await turned.settled).toBe('done')
  },
)
