import { Prisma, type Tx } from '@etalase/db'
import type { House } from '../context.ts'
import { recordIn, ringRoom, type Page } from '../log/log.ts'
import { forgetPerson } from '../privacy/forget-person.ts'
import { changeStatus } from '../room/change.ts'
import type { Member } from '../room/room.schema.ts'

/** Another name, or a guest who becomes a customer: the same person, so nothing moves, but every room is told. */
export async function changeShopper(house: House, id: string, data: Prisma.UserUpdateInput): Promise<void> {
  const rooms = await house.db.$transaction((tx) => changeShopperIn(tx, id, data))
  if (rooms) tellMoved(house, rooms, id)
}

/** Answers whose rooms have changed; null where nothing was to be written, and nobody to be told. */
export async function changeShopperIn(
  tx: Tx,
  id: string,
  data: Prisma.UserUpdateInput,
): Promise<string[] | null> {
  const user: Record<string, unknown> = await tx.user.findUniqueOrThrow({ where: { id } })
  const isNew = Object.entries(data).some(([field, value]) => value !== undefined && value !== user[field])
  if (!isNew) return null
  await tx.user.update({ where: { id }, data })
  return handOver(tx, id, id)
}

/** After the commit: whoever looks at these rooms, or at this shopper, looks again. */
export function tellMoved(house: House, rooms: string[], shopperId: string): void {
  for (const roomId of rooms) ringRoom(house, roomId)
  house.bells.ring(`shopper:${shopperId}`)
}

/**
 * A guest who signs in brings rooms, cart and wishlist along, by holding both sessions, never by e-mail. Answers whose
 * rooms have changed.
 */
export async function moveBelongings(tx: Tx, guestId: string, accountId: string): Promise<string[]> {
  const closed = await closeOlder(tx, guestId, accountId)
  const moved = await handOver(tx, guestId, accountId)
  await moveCart(tx, guestId, accountId)
  await movePresses(tx, guestId, accountId)
  await tx.session.deleteMany({ where: { userId: guestId } })
  await tx.user.update({ where: { id: guestId }, data: { becameId: accountId } }) // who is erased takes along whom they were
  await forgetPerson(tx, guestId, new Date()) // or a name and an address stay behind that no account leads to
  return [...closed, ...moved]
}

/** One living room per shopper and channel: the guest's goes on, the account's older one is closed. */
async function closeOlder(tx: Tx, guestId: string, accountId: string): Promise<string[]> {
  const living = { status: { not: 'CLOSED' } } as const
  const channels = await tx.room.findMany({
    where: { shopperId: guestId, ...living },
    select: { channel: true },
  })
  const channel = { in: channels.map((room) => room.channel) }
  const older = await tx.room.findMany({
    where: { shopperId: accountId, ...living, channel },
    select: { id: true },
  })
  for (const { id } of older) {
    await recordIn(tx, target(id, accountId), (page) => changeStatus(page, 'CLOSED'))
  }
  return older.map((room) => room.id)
}

async function handOver(tx: Tx, from: string, to: string): Promise<string[]> {
  const rooms = await tx.room.findMany({
    where: { shopperId: from },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const { id, kind, name, avatar } = await tx.user.findUniqueOrThrow({ where: { id: to } })
  for (const room of rooms) {
    await recordIn(tx, target(room.id, to), (page) => handOverRoom(page, from, { id, kind, name, avatar }))
  }
  return rooms.map((room) => room.id)
}

async function handOverRoom({ tx, room, append }: Page, from: string, to: Omit<Member, 'lastReadSeq'>) {
  const mine = { roomId_userId: { roomId: room.id, userId: from } }
  const { lastReadSeq } = await tx.roomMember.update({ where: mine, data: { userId: to.id } })
  append('room.shopperChanged', { from, member: { ...to, lastReadSeq } })
  if (from === to.id) return
  await tx.room.update({ where: { id: room.id }, data: { shopperId: to.id } })
  await tx.message.updateMany({ where: { roomId: room.id, senderId: from }, data: { senderId: to.id } })
  await tx.event.updateMany({ where: { roomId: room.id, actorId: from }, data: { actorId: to.id } })
}

const target = (roomId: string, actorId: string) => ({ roomId, actorId, where: Prisma.sql`true` })

/** But for those that the account has made too, before an answer was lost and it was signed out. */
async function movePresses(tx: Tx, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "CardAction" a SET "actorId" = ${to}::uuid WHERE a."actorId" = ${from}::uuid AND NOT EXISTS
      (SELECT FROM "CardAction" b WHERE b."actorId" = ${to}::uuid AND b."clientId" = a."clientId")`
}

async function moveCart(tx: Tx, from: string, to: string): Promise<void> {
  await tx.$executeRaw`INSERT INTO "Cart" (id, "userId") SELECT gen_random_uuid(), ${to}::uuid ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    INSERT INTO "CartItem" (id, "cartId", "productId", "variantId", quantity, "addedById", "sourceMessageId", "createdAt")
    SELECT gen_random_uuid(), mine.id, i."productId", i."variantId", i.quantity,
           CASE WHEN i."addedById" = ${from}::uuid THEN ${to}::uuid ELSE i."addedById" END, i."sourceMessageId", i."createdAt"
    FROM "CartItem" i JOIN "Cart" theirs ON theirs.id = i."cartId" AND theirs."userId" = ${from}::uuid,
         "Cart" mine WHERE mine."userId" = ${to}::uuid
    ON CONFLICT ("cartId", "productId", "variantId")
    DO UPDATE SET quantity = least("CartItem".quantity + excluded.quantity, 99)`
  await tx.$executeRaw`
    INSERT INTO "WishlistItem" ("userId", "productId", "sourceMessageId", "createdAt")
    SELECT ${to}::uuid, "productId", "sourceMessageId", "createdAt" FROM "WishlistItem" WHERE "userId" = ${from}::uuid
    ON CONFLICT DO NOTHING`
  await tx.cart.deleteMany({ where: { userId: from } })
  await tx.wishlistItem.deleteMany({ where: { userId: from } })
  await tx.order.updateMany({ where: { shopperId: from }, data: { shopperId: to } })
}
