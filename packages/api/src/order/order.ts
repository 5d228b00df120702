import type { Prisma, Tx } from '@etalase/db'
import { lockCart, readCart } from '../cart/cart.ts'
import type { CartItem } from '../cart/cart.schema.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { mintId } from '../id.ts'
import { isRepeat } from '../log/trouble.ts'
import type { Order } from './order.schema.ts'

type OrderRow = Prisma.OrderGetPayload<{ include: { items: true } }>

/** Places the cart as an order and takes its stock in the same transaction; a repeat gets the same order. */
export async function placeOrder(ctx: SignedContext, clientId: string): Promise<Order> {
  const known = () =>
    ctx.house.db.order.findUnique({ where: { shopperId_clientId: key }, include: { items: true } })
  const key = { shopperId: ctx.viewer.id, clientId }
  const before = await known()
  if (before) return toOrder(before)
  try {
    const order = await ctx.house.db.$transaction((tx) => place(ctx, tx, clientId))
    ctx.house.bells.ring('catalogue')
    ctx.house.bells.ring(`shopper:${ctx.viewer.id}`)
    return toOrder(order)
  } catch (error) {
    const first =
      isRepeat(error) || (error instanceof Refusal && error.reason === 'CART_EMPTY') ? await known() : null
    if (!first) throw error
    return toOrder(first)
  }
}

async function place(ctx: SignedContext, tx: Tx, clientId: string): Promise<OrderRow> {
  const cartId = await lockCart(tx, ctx.viewer.id)
  await lockProducts(tx, cartId)
  const { items, total, currency } = await readCart(tx, ctx.viewer.id)
  if (items.length === 0) throw new Refusal('CART_EMPTY')
  for (const item of items) await takeStock(tx, item)
  await tx.cartItem.deleteMany({ where: { cartId } })
  const data = {
    id: mintId(),
    shopperId: ctx.viewer.id,
    clientId,
    total,
    currency,
    items: { create: items.map(toLine) },
  }
  return tx.order.create({ data, include: { items: true } })
}

/** All products in one order and before any variant, whose stock is the product's too: nobody waits in a circle. */
async function lockProducts(tx: Tx, cartId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Product" WHERE id IN (SELECT "productId" FROM "CartItem" WHERE "cartId" = ${cartId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`
}

async function takeStock(tx: Tx, { product, variantId, quantity }: CartItem): Promise<void> {
  if (!product.active) throw new Refusal('PRODUCT_WITHDRAWN')
  const stock = { gte: quantity }
  const taken = variantId
    ? await tx.productVariant.updateMany({
        where: { id: variantId, stock },
        data: { stock: { decrement: quantity } },
      })
    : await tx.product.updateMany({
        where: { id: product.id, stock },
        data: { stock: { decrement: quantity } },
      })
  if (taken.count === 0) throw new Refusal('OUT_OF_STOCK')
}

function toLine({ product, variantId, quantity, price, sourceMessageId }: CartItem) {
  const variant = product.variants.find((v) => v.id === variantId)
  const { id: productId, name, image } = product
  const sku = variant?.sku ?? product.sku
  const variantName = variant?.name ?? null
  return {
    id: mintId(),
    productId,
    variantId,
    variantName,
    sku,
    name,
    image,
    price,
    quantity,
    sourceMessageId,
  }
}

/** The newest orders of a shopper. */
export async function readOrders(tx: Tx, shopperId: string, most = 100): Promise<Order[]> {
  const rows = await tx.order.findMany({
    where: { shopperId },
    include: { items: true },
    orderBy: { createdAt: 'desc' },
    take: most,
  })
  return rows.map(toOrder)
}

function toOrder({ id, status, total, currency, createdAt, items }: OrderRow): Order {
  const lines = items.map(({ id: _, orderId: __, ...line }) => line)
  return { id, status, items: lines, total: Number(total), currency, createdAt: createdAt.toISOString() }
}
