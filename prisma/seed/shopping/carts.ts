import type { Prisma } from '../../index.ts'
import type { Person } from '../people/person.ts'
import type { Random } from '../random.ts'
import type { Purchase } from './purchases.ts'

export type CartRows = { cart: Prisma.CartCreateManyInput; items: Prisma.CartItemCreateManyInput[] }

export function fillCart(owner: Person, purchases: Purchase[], random: Random): CartRows {
  const createdAt = purchases[0]!.at
  const cart = { id: random.id(createdAt), userId: owner.id, createdAt }
  const items = purchases.map(({ product, variant, quantity, sourceMessageId, at }) => ({
    id: random.id(at),
    cartId: cart.id,
    productId: product.id,
    variantId: variant?.id ?? null,
    quantity,
    addedById: owner.id,
    sourceMessageId,
    createdAt: at,
  }))
  return { cart, items }
}
