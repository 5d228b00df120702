import { randomUUID } from 'node:crypto'
import { password, type World } from '@etalase/api/testing'
import * as fc from 'fast-check'
import type { People } from './people.ts'
import type { Pool } from './valid.ts'

/** A shop at work: rooms, cards, full carts, invitations, and a change that can still be undone. */
export async function sceneOf(world: World, people: People): Promise<Pool> {
  const { db, products } = world
  const { customer, guest, agent, admin } = people
  const { viewer: victim } = await world.agent('victim')
  const { viewer: forgotten } = await world.shopper(`forgotten-${randomUUID()}`)
  await db.user.update({ where: { id: victim.id }, data: { disabledAt: null, kind: 'AGENT' } })
  await db.product.updateMany({ where: { id: products.teapot.id }, data: { stock: 10_000 } })
  const shoppers = await Promise.all(
    [customer, guest].map(async (shopper) => {
      const body = { kind: 'product', productId: products.teapot.id } as const
      const { room } = await shopper.room.start({ clientId: randomUUID() })
      await db.room.update({ where: { id: room.id }, data: { status: 'OPEN', assigneeId: agent.viewer.id } })
      const card = await shopper.message.send({ clientId: randomUUID(), roomId: room.id, body })
      const teapot = { productId: products.teapot.id, quantity: 1 }
      await shopper.cart.add({ clientId: randomUUID(), ...teapot })
      return { roomId: room.id, messageId: card.id, items: (await shopper.cart.get()).items }
    }),
  )
  const roomId = shoppers[0]!.roomId
  const { priority } = await db.room.findUniqueOrThrow({ where: { id: roomId } })
  const changed = await admin.room.setPriority({ roomId, priority: priority === 'HIGH' ? 'LOW' : 'HIGH' })
  const kind = 'AGENT'
  const invited = await Promise.all(
    Array.from({ length: 4 }, () =>
      admin.staff.invite({ email: `${randomUUID()}@example.com`, name: 'Newcomer', kind }),
    ),
  )
  const { epoch } = await db.logEpoch.findFirstOrThrow()
  const one = (...values: unknown[]) => fc.constantFrom(...values)
  const someId = fc.uuid({ version: 7 })
  const or = (...values: unknown[]) => fc.oneof({ weight: 4, arbitrary: one(...values) }, someId)
  const email = fc.nat().map((n) => `${n}-${randomUUID()}@example.com`)
  return {
    roomId: or(...shoppers.map((shopper) => shopper.roomId)),
    messageId: or(...shoppers.map((shopper) => shopper.messageId)),
    itemId: or(...shoppers.flatMap(({ items }) => items.map((item) => item.id))),
    productId: or(products.teapot.id, products.teapot.id, products.shoe.id),
    variantId: or(...products.shoe.variantIds),
    // The same again is how an order is placed once.
    clientId: fc.oneof(someId, one(randomUUID())),
    '0': or(products.teapot.id, products.kite.id),
    'product.get.id': or(products.teapot.id),
    userId: or(victim.id),
    assigneeId: or(agent.viewer.id, victim.id),
    shopperId: or(forgotten.id),
    'privacy.eraseOf.name': one(forgotten.name),
    actorId: or(admin.viewer.id),
    seq: fc.oneof(one(changed.seq), fc.integer({ min: 1, max: 50 })),
    email,
    password: fc.string({ minLength: 8, maxLength: 20, unit: 'grapheme' }),
    'session.changePassword.current': one(password),
    'session.changePassword.next': one(password),
    'session.signIn.email': one(customer.viewer.email, 'boss@example.com'),
    'session.signIn.password': fc.oneof({ weight: 3, arbitrary: one(password) }, fc.string({ minLength: 1 })),
    token: fc.oneof({ weight: 4, arbitrary: one(true) }, fc.boolean()),
    phone: one('+62 812-3456', '021 555 0199'),
    path: fc.webPath().map((path) => `/p${path}`),
    timeZone: one('Asia/Jakarta', 'UTC', 'Europe/Kyiv', 'Asia/Calcutta', 'US/Pacific'),
    cursor: fc.constant(undefined),
    'inbox.events.cursor': fc.nat().map(String),
    'room.events.lastEventId': fc.nat().map((seq) => `${epoch}.${seq}`),
    lastEventId: fc.nat().map(String),
    'staff.withdraw.id': one(...invited.map(({ invitation }) => invitation.id)),
    'staff.readInvitation.token': one(...invited.map(({ token }) => token)),
    'staff.accept.token': one(...invited.map(({ token }) => token)),
    q: fc.oneof(one('teapot', 'sho', 'ann'), fc.string({ maxLength: 30, unit: 'grapheme' })),
  }
}
