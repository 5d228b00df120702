import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf } from '../router.ts'
import { Refusal } from '../errors.ts'
import { fresh, say } from '../testing/say.ts'
import { contextOf, createWorld, houseOf, password, type Visitor, type World } from '../testing/world.ts'
import { limitOf, type LimitName } from './limits.ts'

let world: World
beforeAll(async () => void (world = await createWorld()))
afterAll(() => world[Symbol.asyncDispose]())

/** Strictly as in production, from an address of one's own. */
function callFrom(ip: string, visitor: Visitor | null = null, house = houseOf(world.db, 1)) {
  const context = contextOf(house, visitor?.context.app ?? 'shop', visitor?.viewer ?? null)
  return callerOf({ ...context, ip })
}

async function roomOf(visitor: Visitor): Promise<string> {
  return (await visitor.room.start(fresh())).room.id
}

/** Puts one piece into the cart and orders it, each time anew. */
async function buyerFrom(ip: string, visitor: Visitor) {
  const productId = world.products.teapot.id
  await world.db.product.update({ where: { id: productId }, data: { stock: 1_000 } })
  const shop = callFrom(ip, visitor)
  return async () => {
    await visitor.cart.add({ ...fresh(), productId, quantity: 1 })
    return shop.order.place(fresh())
  }
}

/** Calls until it is told to wait: answers how many calls were taken, and how long to wait. */
async function untilRefused(call: (n: number) => Promise<unknown>, most = 400) {
  for (let taken = 0; taken < most; taken++) {
    try {
      await call(taken)
    } catch (error) {
      if (error instanceof Refusal && error.reason === 'TOO_MANY')
        return { taken, wait: error.retryAfterMs ?? 0 }
      if (!(error instanceof Refusal)) throw error
    }
  }
  throw new Error(`nothing was refused in ${most} calls`)
}

const cases: Record<LimitName, () => Promise<(n: number) => Promise<unknown>>> = {
  async 'guess.account'() {
    const shop = callFrom('192.0.2.1')
    return () => shop.session.signIn({ email: 'nobody@example.com', password: 'wrong' })
  },
  async 'guess.address'() {
    const shop = callFrom('192.0.2.2')
    return (n) => shop.session.signIn({ email: `nobody${n}@example.com`, password: 'wrong' })
  },
  async invitation() {
    const context = contextOf(houseOf(world.db, 1), 'desk', null)
    const desk = callerOf({ ...context, ip: '192.0.2.3' })
    return () => desk.staff.readInvitation({ token: 'x'.repeat(43) })
  },
  async 'sign-in'() {
    const { email } = (await world.shopper('restless')).viewer
    const shop = callFrom('192.0.2.12')
    return () => shop.session.signIn({ email: email!, password })
  },
  async 'sign-up'() {
    await world.shopper('taken')
    const shop = callFrom('192.0.2.4')
    return () => shop.session.signUp({ email: 'taken@example.com', password })
  },
  async guest() {
    const shop = callFrom('192.0.2.5')
    return (n) => shop.session.continueAsGuest({ name: 'Guest', email: `guest${n}@example.com` })
  },
  async 'order.viewer'() {
    return buyerFrom('192.0.2.13', await world.guest('buyer'))
  },
  async 'order.address'() {
    const crowd = await Promise.all(['one', 'two', 'three', 'four'].map((name) => world.shopper(name)))
    const buyers = await Promise.all(crowd.map((visitor) => buyerFrom('192.0.2.14', visitor)))
    return (n) => buyers[n % 4]!()
  },
  async own() {
    const shop = callFrom('192.0.2.6', await world.guest('wanderer'))
    return (n) => shop.session.visit({ path: `/products/${n}`, title: 'A product' })
  },
  async 'own.told'() {
    const shop = callFrom('192.0.2.6', await world.guest('of many names'))
    return (n) => shop.session.updateProfile({ name: `Name ${n}` })
  },
  async reading() {
    const guest = await world.guest('reader')
    const [shop, roomId] = [callFrom('192.0.2.6', guest), await roomOf(guest)]
    return () => shop.room.markRead({ roomId, upTo: 1 })
  },
  async 'send.guest'() {
    const guest = await world.guest('guest who sends')
    const [shop, roomId] = [callFrom('192.0.2.6', guest), await roomOf(guest)]
    return () => shop.message.send(say(roomId, 'Hello'))
  },
  async 'send.customer'() {
    const customer = await world.shopper('sender')
    const [shop, roomId] = [callFrom('192.0.2.6', customer), await roomOf(customer)]
    return () => shop.message.send(say(roomId, 'Hello'))
  },
  async 'send.staff'() {
    const desk = callFrom('192.0.2.6', await world.admin('quick'))
    return () => desk.message.send(say(randomUUID(), 'Into a room that is none'))
  },
  async 'send.room'() {
    const house = houseOf(world.db, 1)
    const [customer, admin] = [await world.shopper('half'), await world.admin('chatty')]
    const roomId = await roomOf(customer)
    const desk = callFrom('192.0.2.6', admin, house)
    return () => desk.message.send(say(roomId, 'Hello'))
  },
  async typing() {
    const customer = await world.shopper('typist')
    const [shop, roomId] = [callFrom('192.0.2.6', customer), await roomOf(customer)]
    return () => shop.room.setTyping({ roomId, isTyping: true })
  },
  async 'typing.over'() {
    const customer = await world.shopper('typist')
    const [shop, roomId] = [callFrom('192.0.2.6', customer), await roomOf(customer)]
    return () => shop.room.setTyping({ roomId, isTyping: false })
  },
  async export() {
    const shop = callFrom('192.0.2.6', await world.shopper('collector'))
    return () => shop.privacy.export()
  },
  async search() {
    const shop = callFrom('192.0.2.7', await world.guest('seeker'))
    return () => shop.product.search({ q: 'teapot' })
  },
}

test.each(Object.entries(cases))(
  'S14: one more than %s is told when to come again',
  async (name, prepare) => {
    const { times, seconds } = limitOf(name as LimitName)
    const { taken, wait } = await untilRefused(await prepare())
    expect(taken).toBe(times)
    expect(wait).toBeGreaterThan((seconds - 30) * 1_000)
    expect(wait).toBeLessThanOrEqual(seconds * 1_000)
  },
)

test('S14: the catalogue can be leafed through without end; only words are counted', async () => {
  const shop = callFrom('192.0.2.8')
  for (let n = 0; n < 40; n++) await shop.product.search({})
  await expect(untilRefused(() => shop.product.search({ q: 'lamp' }))).resolves.toMatchObject({ taken: 30 })
})

test("S14: what was refused in somebody else's room fills nobody's room", async () => {
  const owner = await world.shopper('owner of a room')
  const roomId = await roomOf(owner)
  const house = houseOf(world.db, 1)
  for (const name of ['eve', 'mallory', 'trudy']) {
    const stranger = callFrom('192.0.2.9', await world.shopper(name), house)
    await untilRefused(() => stranger.message.send(say(roomId, 'Let me in')))
  }
  await callFrom('192.0.2.10', owner, house).message.send(say(roomId, 'Hello'))
})

test('S14: an order that comes to nothing is not counted', async () => {
  const guest = await world.guest('hesitant')
  const shop = callFrom('192.0.2.15', guest)
  for (let n = 0; n < 20; n++) await expect(shop.order.place(fresh())).rejects.toBeInstanceOf(Refusal)
  await (
    await buyerFrom('192.0.2.15', guest)
  )()
})

test('S14: a card that is pressed again and again fills no log without end', async () => {
  const [guest, boss] = [await world.guest('presser'), await world.admin('shows')]
  const roomId = await roomOf(guest)
  const productId = world.products.lamp.id
  const card = await boss.message.send({ ...fresh(), roomId, body: { kind: 'product', productId } })
  const shop = callFrom('192.0.2.16', guest)
  const press = () => shop.cart.add({ ...fresh(), productId, quantity: 99, messageId: card.id })
  await expect(untilRefused(press)).resolves.toMatchObject({ taken: 60 })
})

test('S14: what a guest who comes back says again makes no new guest, and is not counted as one', async () => {
  const guest = await world.guest('regular')
  const shop = callFrom('192.0.2.11', guest)
  for (let n = 0; n < 12; n++)
    await shop.session.continueAsGuest({ name: `Regular ${n}`, email: 'regular@example.com' })
})
