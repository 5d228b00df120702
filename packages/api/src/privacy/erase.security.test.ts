import { expect, test } from 'vitest'
import { readShopper } from '../shopper/shopper.ts'
import { browserAt } from '../testing/browser.ts'
import { refusal } from '../testing/refusal.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld, password, type World } from '../testing/world.ts'
import { eraseShopper } from './erase.ts'

const hi = { ...fresh(), topic: 'Tea', subject: 'Pots', body: { kind: 'text', text: 'Hi' } } as const

/** A customer with a room that the desk has answered. */
async function annWrites(world: World) {
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(hi)
  await boss.message.send(say(room.id, 'Hello Ann'))
  return { ann, boss, roomId: room.id, shopperId: ann.viewer.id }
}

test('P2: a shopper with a password shows it first, one without types their name', async () => {
  await using world = await createWorld()
  const [ann, gus] = [await world.shopper('ann'), await world.guest('gus')]
  for (const input of [{}, { name: 'ann' }, { password: 'wrong' }])
    await expect(ann.privacy.erase(input)).rejects.toSatisfy(refusal('WRONG_PASSWORD'))
  for (const input of [{}, { password }, { name: 'ann' }])
    await expect(gus.privacy.erase(input)).rejects.toSatisfy(refusal('CHANGED_SINCE'))
  expect(await world.db.user.count({ where: { erasedAt: null } })).toBe(2)
  await gus.privacy.erase({ name: ' Gus ' })
  await ann.privacy.erase({ password })
  expect(await world.db.user.count({ where: { name: '', email: null } })).toBe(2)
})

test('P2: only an admin erases somebody else, only a shopper, and only by the name they go by', async () => {
  await using world = await createWorld()
  const { ann, boss, shopperId } = await annWrites(world)
  const [budi, gus] = [await world.agent('budi'), await world.guest('gus')]
  for (const visitor of [budi, ann, gus, world.stranger('desk')])
    await expect(visitor.privacy.eraseOf({ shopperId, name: 'ann' })).rejects.toSatisfy(
      (error: unknown) => refusal('NOT_ALLOWED')(error) || refusal('NOT_SIGNED_IN')(error),
    )
  await expect(boss.privacy.eraseOf({ shopperId, name: 'Bob' })).rejects.toSatisfy(refusal('CHANGED_SINCE'))
  for (const id of [budi.viewer.id, boss.viewer.id])
    await expect(boss.privacy.eraseOf({ shopperId: id, name: 'budi' })).rejects.toSatisfy(
      refusal('NOT_FOUND'),
    )
  expect(await world.db.user.count({ where: { erasedAt: { not: null } } })).toBe(0)
  await boss.privacy.eraseOf({ shopperId, name: 'ann' })
  await boss.privacy.eraseOf({ shopperId, name: 'ann' }) // asked twice, done once
  const acts = await world.db.auditEntry.findMany({ where: { action: 'shopper.erase' } })
  expect(acts).toMatchObject([{ actorId: boss.viewer.id, targetType: 'shopper', targetId: shopperId }])
})

test('P2: the log keeps its numbers, and an open view drops what was said', async () => {
  await using world = await createWorld()
  const { ann, boss, roomId } = await annWrites(world)
  const before = await boss.room.get({ roomId })
  await ann.privacy.erase({ password })
  const { events } = await boss.room.since({ roomId, after: 0 })
  expect(events.map((event) => event.seq)).toEqual(Array.from({ length: events.length }, (_, i) => i + 1))
  expect(JSON.stringify(events)).not.toMatch(/Hi|Hello|Tea|Pots|"ann"/)
  const after = await boss.room.get({ roomId })
  expect(after.room).toMatchObject({ status: 'CLOSED', topic: null, subject: null, unread: { desk: 0 } })
  expect(after.messages.map(({ id, seq, text }) => ({ id, seq, text }))).toEqual(
    before.messages.map(({ id, seq }) => ({ id, seq, text: undefined })),
  )
  expect(after.messages.map((message) => message.senderName)).toEqual(['', 'boss'])
  expect(await boss.inbox.list({ q: 'Hello' })).toMatchObject({ rooms: [] })
})

test('P2: what was bought stays for the books, and is nobody’s', async () => {
  await using world = await createWorld()
  const { ann, boss, roomId } = await annWrites(world)
  await ann.cart.add({ ...fresh(), productId: world.products.teapot.id, quantity: 2 })
  const order = await ann.order.place(fresh())
  await ann.cart.add({ ...fresh(), productId: world.products.lamp.id, quantity: 1 })
  await ann.privacy.erase({ password })
  const view = await readShopper(boss.context, roomId)
  const nothing = { name: '', email: null, phone: null, address: null, page: null, wishlistCount: 0 }
  expect(view).toMatchObject({ ...nothing, orderCount: 1, cart: { items: [] } })
  expect(view.orders).toEqual([order])
})

test('P2: sessions end, and what was under way when it happened leaves nothing behind', async () => {
  await using world = await createWorld()
  const { db, house, products } = world
  const browser = browserAt(house)
  await (await browser.call()).session.signUp({ email: 'eve@example.com', password, name: 'Eve' })
  const late = await browser.call() // knows who calls since before the erasure
  const { room } = await late.room.start(hi)
  await (await browser.call()).privacy.erase({ password })
  expect(browser.cookie).toContain('Max-Age=0')
  await late.session.updateProfile({ name: 'Eve', address: 'Here' })
  await late.session.visit({ path: '/secret', title: 'Secret' })
  const busy = refusal('ROOM_CLOSED')
  await expect(late.message.send(say(room.id))).rejects.toSatisfy(busy)
  for (const attempt of [
    () => late.room.start(hi),
    () => late.wishlist.add({ productId: products.lamp.id }),
    () => late.cart.add({ ...fresh(), productId: products.teapot.id, quantity: 1 }),
  ])
    await expect(attempt()).rejects.toSatisfy(refusal('BUSY'))
  expect(await db.user.findFirst({ where: { erasedAt: { not: null } } })).toMatchObject({
    name: '',
    address: null,
    page: null,
  })
  for (const count of [db.session.count(), db.cart.count(), db.wishlistItem.count()])
    expect(await count).toBe(0)
  await expect(
    (await browser.call()).session.signIn({ email: 'eve@example.com', password }),
  ).rejects.toSatisfy(refusal('WRONG_PASSWORD'))
})

test('P2: nobody opens an erased room again, not even by undoing', async () => {
  await using world = await createWorld()
  const { boss, roomId, shopperId } = await annWrites(world)
  const { seq } = await boss.room.setStatus({ roomId, status: 'CLOSED' })
  await boss.privacy.eraseOf({ shopperId, name: 'ann' })
  const closed = refusal('ROOM_CLOSED')
  await expect(boss.room.setStatus({ roomId, status: 'OPEN' })).rejects.toSatisfy(closed)
  await expect(boss.room.undo({ roomId, seq: seq! })).rejects.toSatisfy(closed)
})

test('P2: who had been a guest before goes with the account, and leaves nothing when signing in', async () => {
  await using world = await createWorld()
  await world.shopper('ann')
  const browser = browserAt(world.house)
  const typed = { name: 'Annie', email: 'other@example.com', phone: '+62 812 0000' }
  await (await browser.call()).session.continueAsGuest(typed)
  await (await browser.call()).room.start(hi)
  await (await browser.call()).session.signIn({ email: 'ann@example.com', password })
  const guest = await world.db.user.findFirstOrThrow({ where: { kind: 'GUEST' } })
  expect(guest).toMatchObject({ name: '', email: null, phone: null })
  expect(await world.db.session.count({ where: { userId: guest.id } })).toBe(0)
  await (await browser.call()).privacy.erase({ password })
  const erased = await world.db.erasure.findMany({ orderBy: { userId: 'asc' } })
  expect(erased.map(({ userId }) => userId)).toContain(guest.id)
  expect(JSON.stringify(await world.db.event.findMany())).not.toContain('Ann')
})

test('P2: two at once erase one person once, beside a message on its way', async () => {
  await using world = await createWorld()
  const { ann, boss, roomId, shopperId } = await annWrites(world)
  const sends = Promise.allSettled(
    Array.from({ length: 10 }, (_, i) => boss.message.send(say(roomId, `secret ${i}`))),
  )
  const twice = [1, 2].map(() => eraseShopper(world.house, { shopperId, actorId: ann.viewer.id }))
  const done = await Promise.all(twice)
  await sends
  expect(done.toSorted()).toEqual([false, true])
  expect(await world.db.message.count({ where: { text: { not: null } } })).toBe(0)
  expect(await world.db.auditEntry.count({ where: { action: 'shopper.erase' } })).toBe(1)
})
