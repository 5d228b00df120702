import type { Db } from '../index.ts'
import type { Product } from './catalogue/catalogue.ts'
import type { Person } from './people/person.ts'
import type { DemoRoom } from './rooms/demo-room.ts'
import type { Shopping } from './shopping/shopping.ts'

interface Demo {
  people: Person[]
  products: Product[]
  rooms: DemoRoom[]
  shopping: Shopping
}

/** All or nothing, so that a seed cut short leaves an empty database; in short statements, for none may take long. */
export async function store(db: Db, { people, products, rooms, shopping }: Demo): Promise<void> {
  const { carts, orders, wishes } = shopping
  await db.$transaction(
    async (tx) => {
      await inBatches(people, (data) => tx.user.createMany({ data }))
      await inBatches(products.map(productRow), (data) => tx.product.createMany({ data }))
      await inBatches(
        products.flatMap(({ variants }) => variants),
        (data) => tx.productVariant.createMany({ data }),
      )
      await inBatches(
        rooms.map(({ row }) => row),
        (data) => tx.room.createMany({ data }),
      )
      await inBatches(
        rooms.flatMap(({ members }) => [...members.values()]),
        (data) => tx.roomMember.createMany({ data }),
      )
      await inBatches(
        rooms.flatMap(({ events }) => events),
        (data) => tx.event.createMany({ data }),
      )
      await inBatches(
        rooms.flatMap(({ messages }) => messages),
        (data) => tx.message.createMany({ data }),
      )
      await inBatches(
        rooms.flatMap(({ actions }) => actions),
        (data) => tx.cardAction.createMany({ data }),
      )
      await inBatches(
        rooms.flatMap(({ audit }) => audit),
        (data) => tx.auditEntry.createMany({ data }),
      )
      await inBatches(
        carts.map(({ cart }) => cart),
        (data) => tx.cart.createMany({ data }),
      )
      await inBatches(
        carts.flatMap(({ items }) => items),
        (data) => tx.cartItem.createMany({ data }),
      )
      await inBatches(
        orders.map(({ order }) => order),
        (data) => tx.order.createMany({ data }),
      )
      await inBatches(
        orders.flatMap(({ items }) => items),
        (data) => tx.orderItem.createMany({ data }),
      )
      await inBatches(wishes, (data) => tx.wishlistItem.createMany({ data }))
    },
    { timeout: 60_000, maxWait: 10_000 },
  )
}

/** What a product knows beyond its row stays with the play. */
function productRow(product: Product) {
  const { id, sku, name, brand, category, description, price, stock, image, active, createdAt, updatedAt } =
    product
  return { id, sku, name, brand, category, description, price, stock, image, active, createdAt, updatedAt }
}

async function inBatches<T>(rows: T[], write: (batch: T[]) => Promise<unknown>) {
  const size = 400
  for (let from = 0; from < rows.length; from += size) await write(rows.slice(from, from + size))
}
