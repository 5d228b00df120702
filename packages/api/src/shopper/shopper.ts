import { Prisma } from '@etalase/db'
import { readCart } from '../cart/cart.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { readOrders } from '../order/order.ts'
import { visibleTo } from '../room/access.ts'
import { readWishlist } from '../wishlist/wishlist.ts'
import type { ShopPage, ShopperRoom, ShopperView } from './shopper.schema.ts'

const newestOrders = 5
const newestWishes = 50
const mostRooms = 20

type Person = Omit<
  ShopperView,
  'createdAt' | 'lastSeenAt' | 'page' | 'cart' | 'wishlist' | 'orders' | 'rooms'
>
type Row = Person & {
  createdAt: Date
  lastSeenAt: Date | null
  // The one cast of the column; only `visit` writes it.
  page: ShopPage | null
  rooms: (Omit<ShopperRoom, 'createdAt'> & { createdAt: string })[] | null
}

/** The shopper of a room that this viewer may see, with what they have in the shop. */
export async function readShopper(ctx: SignedContext, roomId: string): Promise<ShopperView> {
  const { db } = ctx.house
  const { rooms, ...person } = await readPerson(ctx, roomId)
  const [cart, wishlist, orders] = await Promise.all([
    readCart(db, person.id),
    readWishlist(db, person.id, newestWishes),
    readOrders(db, person.id, newestOrders),
  ])
  return {
    ...person,
    createdAt: person.createdAt.toISOString(),
    lastSeenAt: person.lastSeenAt?.toISOString() ?? null,
    cart,
    wishlist,
    orders,
    rooms: (rooms ?? []).map((room) => ({ ...room, createdAt: new Date(room.createdAt).toISOString() })),
  }
}

/** One statement, so that nobody reads a person by a room that is no longer theirs to see. */
async function readPerson(ctx: SignedContext, roomId: string): Promise<Row> {
  const visible = visibleTo(ctx.viewer)
  const [row] = await ctx.house.db.$queryRaw<Row[]>(Prisma.sql`
    SELECT s.id, s.kind, s.name, s.email, s.phone, s.address, s.locale, s.avatar, s."createdAt", s."lastSeenAt", s.page,
      (SELECT count(*)::int FROM "Order" o WHERE o."shopperId" = s.id) AS "orderCount",
      (SELECT count(*)::int FROM "WishlistItem" w WHERE w."userId" = s.id) AS "wishlistCount",
      (SELECT jsonb_agg(to_jsonb(other) ORDER BY other."createdAt" DESC, other.id DESC) FROM (
        SELECT r.id, r.status, r.topic, r.subject, r."lastMessagePreview" AS preview, r."createdAt"
        FROM "Room" r WHERE r."shopperId" = s.id AND r.id <> ${roomId}::uuid AND ${visible}
        ORDER BY r."createdAt" DESC, r.id DESC LIMIT ${mostRooms}) other) AS rooms
    FROM "Room" r JOIN "User" s ON s.id = r."shopperId" WHERE r.id = ${roomId}::uuid AND ${visible}`)
  if (!row) throw new Refusal('NOT_FOUND')
  return row
}

/** Whose room it is, as long as this viewer may see it. */
export async function shopperIn({ house, viewer }: SignedContext, roomId: string): Promise<string> {
  const [room] = await house.db.$queryRaw<{ shopperId: string }[]>`
    SELECT r."shopperId" FROM "Room" r WHERE r.id = ${roomId}::uuid AND ${visibleTo(viewer)}`
  if (!room) throw new Refusal('NOT_FOUND')
  return room.shopperId
}
