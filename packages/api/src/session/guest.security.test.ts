import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { browserAt } from '../testing/browser.ts'
import { fresh } from '../testing/say.ts'
import { createWorld, password, type World } from '../testing/world.ts'

const ann = { email: 'ann@example.com', password }

async function guestWithThings({ house, products }: World) {
  const browser = browserAt(house)
  await (await browser.call()).session.continueAsGuest({ name: 'Gus', email: ann.email })
  const shop = await browser.call()
  await shop.room.start({ ...fresh(), body: { kind: 'text', text: 'Hello' } })
  await shop.cart.add({ ...fresh(), productId: products.teapot.id, quantity: 2 })
  await shop.wishlist.add({ productId: products.kite.id })
  return browser
}

/** Whose everything is, who can sign in as whom, and what was written down. */
async function belongings({ db }: World) {
  const [rooms, carts, wishes, sessions, guests, acts] = await Promise.all([
    db.room.findMany({ select: { id: true, shopperId: true, lastSeq: true, status: true } }),
    db.cart.findMany({ include: { items: true } }),
    db.wishlistItem.findMany(),
    db.session.findMany({ select: { id: true, userId: true } }),
    db.user.findMany({ where: { kind: 'GUEST' }, select: { id: true, name: true, email: true } }),
    db.auditEntry.count(),
  ])
  return { rooms, carts, wishes, sessions, guests, acts }
}

/** Some work while a table takes nothing. */
async function withoutWriting({ db }: World, table: string, work: () => Promise<void>): Promise<void> {
  await db.$executeRawUnsafe(`CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'broken' USING ERRCODE = 'check_violation'; END $$`)
  await db.$executeRawUnsafe(
    `CREATE TRIGGER broken BEFORE INSERT OR UPDATE OR DELETE ON "${table}" EXECUTE FUNCTION broken()`,
  )
  await work()
  await db.$executeRawUnsafe(`DROP TRIGGER broken ON "${table}"`)
}

/** From the first thing that moves to the last thing that is written. */
test.each(['Room', 'Event', 'CartItem', 'WishlistItem', 'Cart', 'User', 'AuditEntry', 'Session'])(
  'S5: where %s cannot be written, nothing of a guest moves, and they go on as a guest',
  async (table) => {
    await using world = await createWorld()
    await world.shopper('ann')
    const browser = await guestWithThings(world)
    const before = await belongings(world)
    const guest = await (await browser.call()).session.me()
    const call = await browser.call()
    await withoutWriting(world, table, () => expect(call.session.signIn(ann)).rejects.toThrow())
    expect(await belongings(world)).toEqual(before)
    expect(await (await browser.call()).session.me()).toEqual(guest)
    expect(await (await browser.call()).session.signIn(ann)).toMatchObject({ kind: 'CUSTOMER' })
    expect((await (await browser.call()).cart.get()).items).toHaveLength(1)
  },
)

test('S5: only who holds the guest’s session brings along what is theirs, whatever e-mail they typed', async () => {
  await using world = await createWorld()
  const account = await world.shopper('ann')
  await guestWithThings(world)
  const before = await belongings(world)
  await browserAt(world.house)
    .call()
    .then(({ session }) => session.signIn(ann))
  const after = await belongings(world)
  expect([after.rooms, after.carts, after.wishes]).toEqual([before.rooms, before.carts, before.wishes])
  expect(await account.room.mine()).toEqual([])
})

test.each(['Room', 'Event', 'User', 'Session'])(
  'S5: where %s cannot be written, a guest who signs up stays a guest with the token of one',
  async (table) => {
    await using world = await createWorld()
    const browser = await guestWithThings(world)
    const before = await belongings(world)
    const call = await browser.call()
    await withoutWriting(world, table, () => expect(call.session.signUp(ann)).rejects.toThrow())
    expect(await belongings(world)).toEqual(before)
    expect(await (await browser.call()).session.signUp(ann)).toMatchObject({ kind: 'CUSTOMER' })
    expect(await world.db.session.count()).toBe(1)
  },
)

test.each([0, 20, 60])(
  'S5: a guest who signs up and in at once, %i ms apart, becomes one of the two, with all that is theirs',
  async (ms) => {
    await using world = await createWorld()
    await world.shopper('ann')
    const gus = { email: 'gus@example.com', password }
    const browser = await guestWithThings(world)
    const [one, other] = [await browser.call(), await browser.call()]
    const signIn = pause(ms).then(() => other.session.signIn(ann))
    const both = await Promise.allSettled([one.session.signUp(gus), signIn])
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    const [room] = await world.db.room.findMany()
    const owner = await world.db.user.findUniqueOrThrow({ where: { id: room!.shopperId } })
    expect([owner.kind, owner.erasedAt]).toEqual(['CUSTOMER', null])
    expect(owner.email).toBe(both[0].status === 'fulfilled' ? gus.email : ann.email)
    const { items } = await world.db.cart.findFirstOrThrow({
      where: { userId: owner.id },
      include: { items: true },
    })
    expect(items).toHaveLength(1)
  },
)
