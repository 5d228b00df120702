import { randomUUID } from 'node:crypto'
import type { World } from '@etalase/api/testing'
import { payloads } from './payloads.ts'

const id = () => randomUUID()
const each = <T>(make: (payload: string, n: number) => T) => payloads.map(make)

/** Every field that shop or desk shows, in turn holding each payload; past the doors, as if one of them had a hole. */
export async function fillWithPayloads(world: World) {
  const [reader, boss] = [await world.shopper('reader'), await world.admin('boss')]
  const products = await stock(world)
  const orderId = await buy(world, reader.viewer.id, products)
  const { room } = await reader.room.start({ clientId: id() })
  for (const [n, productId] of products.entries())
    await reader.message.send({
      clientId: id(),
      roomId: room.id,
      body: { kind: 'product', productId, text: payloads[n]! },
    })
  const rooms = await askAround(world)
  await employ(world, boss.viewer.id, [...rooms, room.id])
  // Both have signed in by their e-mail, or will: their names are free.
  const [name, address] = [payloads[4]!, payloads[3]!]
  const own = [reader.viewer.id, boss.viewer.id]
  await world.db.user.updateMany({
    where: { id: { in: own } },
    data: { name, address, phone: name, avatar: name },
  })
  return { roomId: room.id, orderId, products, rooms }
}

export type HostileWorld = Awaited<ReturnType<typeof fillWithPayloads>>

async function stock({ db }: World): Promise<string[]> {
  const rows = each((it, n) => ({
    id: id(),
    sku: `${it} ${n}`,
    name: it,
    brand: it,
    category: it,
    description: it,
    image: it,
    price: 1_000 + n,
    stock: 9,
  }))
  await db.product.createMany({ data: rows })
  await db.productVariant.createMany({
    data: rows.map((row, n) => ({
      id: id(),
      productId: row.id,
      sku: `${row.sku} variant`,
      name: payloads[n]!,
      stock: 9,
    })),
  })
  return rows.map((row) => row.id)
}

async function buy({ db }: World, userId: string, products: string[]): Promise<string> {
  const cart = { id: id(), userId }
  const variants = await db.productVariant.findMany({ where: { productId: { in: products } } })
  const variantOf = new Map(variants.map((variant) => [variant.productId, variant.id]))
  const bought = products.map((productId) => ({
    productId,
    variantId: variantOf.get(productId)!,
    quantity: 1,
  }))
  await db.cart.create({ data: cart })
  await db.cartItem.createMany({
    data: bought.map((one) => ({ ...one, id: id(), cartId: cart.id, addedById: userId })),
  })
  await db.wishlistItem.createMany({ data: products.map((productId) => ({ userId, productId })) })
  const items = bought.map((one, n) => {
    const it = payloads[n]!
    return { ...one, id: id(), sku: it, name: it, variantName: it, image: it, price: 1_000 }
  })
  const orderId = id()
  await db.order.create({
    data: {
      id: orderId,
      shopperId: userId,
      clientId: id(),
      total: 1_000,
      currency: 'IDR',
      items: { create: items },
    },
  })
  return orderId
}

/** A room for each payload: everything about its shopper, its course and its last words is that payload. */
async function askAround({ db }: World): Promise<string[]> {
  const shoppers = each((it, n) => ({
    id: id(),
    kind: n % 2 ? ('GUEST' as const) : ('CUSTOMER' as const),
    name: it,
    email: it,
    phone: it,
    address: it,
    avatar: it,
    page: { path: it, title: it },
    lastSeenAt: new Date(),
  }))
  await db.user.createMany({ data: shoppers })
  const rooms = shoppers.map(({ id: shopperId, name: it }) => ({
    id: id(),
    shopperId,
    topic: it,
    subject: it,
    lastSeq: 1,
    lastMessagePreview: it,
    lastMessageKind: 'TEXT' as const,
    lastMessageBy: 'CUSTOMER' as const,
    unread: 1,
  }))
  await db.room.createMany({ data: rooms })
  await db.roomMember.createMany({
    data: rooms.map(({ id: roomId, shopperId: userId }) => ({ roomId, userId })),
  })
  const said = rooms.map(({ id: roomId, shopperId: actorId }) => ({
    roomId,
    seq: 1,
    kind: 'message.sent',
    actorId,
  }))
  await db.event.createMany({ data: said })
  await db.message.createMany({
    data: rooms.map(({ id: roomId, shopperId: senderId, subject: text }) => ({
      id: id(),
      roomId,
      seq: 1,
      senderId,
      text,
      senderName: text,
      kind: 'TEXT' as const,
      senderKind: 'CUSTOMER' as const,
    })),
  })
  return rooms.map((room) => room.id)
}

/** Staff and invitations by these names, who were given the rooms; and lines of the audit that nobody foresaw. */
async function employ({ db }: World, actorId: string, rooms: string[]): Promise<void> {
  const staff = each((name, n) => ({
    id: id(),
    kind: 'AGENT' as const,
    name,
    email: `${name} ${n}`,
    avatar: name,
  }))
  await db.user.createMany({ data: staff })
  const expiresAt = new Date(Date.now() + 60 * 60_000)
  await db.invitation.createMany({
    data: each((name, n) => ({
      id: `${n}`.padStart(64, '0'),
      email: name,
      name,
      kind: 'AGENT',
      createdById: actorId,
      expiresAt,
    })),
  })
  const line = { id: '', actorId, targetType: 'room', targetId: rooms[0]! }
  await db.auditEntry.createMany({
    data: staff.flatMap(({ id: agent, name }, n) => [
      {
        ...line,
        id: id(),
        actorId: agent,
        action: 'room.assign',
        targetId: rooms[n]!,
        after: { assigneeId: agent },
      },
      {
        ...line,
        id: id(),
        action: 'staff.invite',
        targetType: 'staff',
        after: { name, email: name, kind: 'AGENT' },
      },
      {
        ...line,
        id: id(),
        action: `room.${name}`,
        before: { [name]: name },
        after: JSON.parse(`{"__proto__":${JSON.stringify(name)}}`) as object,
      },
      { ...line, id: id(), action: 'room.status', before: { status: name }, after: { status: name } },
    ]),
  })
}
