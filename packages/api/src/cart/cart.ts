import type { Tx } from '@etalase/db'
import type { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { mintId } from '../id.ts'
import { toProduct, withVariants } from '../product/product.ts'
import type { Cart, cartQuantityInput } from './cart.schema.ts'

export async function readCart(tx: Tx, userId: string): Promise<Cart> {
  const rows = await tx.cartItem.findMany({
    where: { cart: { userId } },
    include: { product: { include: withVariants } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const items = rows.map(({ id, variantId, quantity, addedById, sourceMessageId, ...row }) => {
    const product = toProduct(row.product)
    const price = product.variants.find((v) => v.id === variantId)?.price ?? product.price
    return { id, product, variantId, quantity, price, addedById, sourceMessageId }
  })
  const count = items.reduce((sum, item) => sum + item.quantity, 0)
  const total = items.reduce((sum, item) => sum + item.quantity * item.price, 0)
  return { items, count, total, currency: items[0]?.product.currency ?? 'IDR' }
}

/** Locks the shopper's cart, so that two windows never count past each other. */
export async function lockCart(tx: Tx, userId: string): Promise<string> {
  await tx.$executeRaw`INSERT INTO "Cart" (id, "userId") VALUES (${mintId()}::uuid, ${userId}::uuid) ON CONFLICT DO NOTHING`
  const [cart] = await tx.$queryRaw<
    [{ id: string }]
  >`SELECT id FROM "Cart" WHERE "userId" = ${userId}::uuid FOR UPDATE`
  return cart.id
}

type QuantityInput = z.infer<typeof cartQuantityInput>

export async function setQuantity(ctx: SignedContext, { itemId, quantity }: QuantityInput): Promise<Cart> {
  await ctx.house.db.$transaction(async (tx) => {
    const cartId = await lockCart(tx, ctx.viewer.id)
    const item = await tx.cartItem.findFirst({
      where: { id: itemId, cartId },
      include: { product: true, variant: true },
    })
    if (!item) throw new Refusal('NOT_FOUND')
    if (quantity > (item.variant ?? item.product).stock) throw new Refusal('OUT_OF_STOCK')
    await tx.cartItem.update({ where: { id: itemId }, data: { quantity } })
  })
  ctx.house.bells.ring(`shopper:${ctx.viewer.id}`)
  return readCart(ctx.house.db, ctx.viewer.id)
}

/** Removing what is gone already is no error: the cart is as it was asked to be. */
export async function removeItem(ctx: SignedContext, itemId: string): Promise<Cart> {
  await ctx.house.db.$transaction(async (tx) => {
    const cartId = await lockCart(tx, ctx.viewer.id)
    await tx.cartItem.deleteMany({ where: { id: itemId, cartId } })
  })
  ctx.house.bells.ring(`shopper:${ctx.viewer.id}`)
  return readCart(ctx.house.db, ctx.viewer.id)
}
