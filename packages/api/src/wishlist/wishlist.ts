import type { Tx } from '@etalase/db'
import type { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { mintId } from '../id.ts'
import { actOnCard } from '../message/card.ts'
import { readProduct, toProduct, withVariants } from '../product/product.ts'
import type { WishlistItem, wishlistAddInput } from './wishlist.schema.ts'

export async function readWishlist(tx: Tx, userId: string, most?: number): Promise<WishlistItem[]> {
  const rows = await tx.wishlistItem.findMany({
    where: { userId },
    include: { product: { include: withVariants } },
    orderBy: { createdAt: 'desc' },
    ...(most === undefined ? {} : { take: most }),
  })
  return rows.map(({ product, sourceMessageId, createdAt }) => {
    return { product: toProduct(product), sourceMessageId, addedAt: createdAt.toISOString() }
  })
}

/** What is on the list already stays there once, and says nothing new in the thread. */
export async function addToWishlist(
  ctx: SignedContext,
  input: z.infer<typeof wishlistAddInput>,
): Promise<void> {
  const { productId, messageId } = input
  const userId = ctx.viewer.id
  await readProduct(ctx.house.db, productId)
  const press = { productId, clientId: mintId(), ...(messageId ? { messageId } : {}) }
  await actOnCard(
    ctx,
    press,
    async (tx) => {
      const item = { userId, productId, sourceMessageId: messageId ?? null }
      const { count } = await tx.wishlistItem.createMany({ data: item, skipDuplicates: true })
      return count === 1 ? ({ outcome: 'added', quantity: 1 } as const) : null
    },
    'ADD_TO_WISHLIST',
  )
  ctx.house.bells.ring(`shopper:${userId}`)
}

export async function removeFromWishlist({ house, viewer }: SignedContext, productId: string): Promise<void> {
  await house.db.wishlistItem.deleteMany({ where: { userId: viewer.id, productId } })
  house.bells.ring(`shopper:${viewer.id}`)
}
