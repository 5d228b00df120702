import type { Prisma } from '../../index.ts'
import type { Person } from '../people/person.ts'
import type { Random } from '../random.ts'
import type { Purchase } from './purchases.ts'

export type OrderRows = { order: Prisma.OrderCreateManyInput; items: Prisma.OrderItemCreateManyInput[] }
type Placing = { at: Date; status?: 'PLACED' | 'CANCELLED' }

export function placeOrder(
  shopper: Person,
  purchases: Purchase[],
  placing: Placing & { random: Random },
): OrderRows {
  const { at: createdAt, status = 'PLACED', random } = placing
  const total = BigInt(purchases.reduce((sum, { price, quantity }) => sum + price * quantity, 0))
  const ids = { id: random.id(createdAt), shopperId: shopper.id, clientId: random.clientId() }
  const order = { ...ids, status, total, currency: 'IDR', createdAt }
  const items = purchases.map(({ product, variant, quantity, price, sourceMessageId }) => ({
    id: random.id(createdAt),
    orderId: order.id,
    productId: product.id,
    variantId: variant?.id ?? null,
    sku: variant?.sku ?? product.sku,
    name: product.name,
    variantName: variant?.name ?? null,
    image: product.image,
    price,
    quantity,
    sourceMessageId,
  }))
  return { order, items }
}
