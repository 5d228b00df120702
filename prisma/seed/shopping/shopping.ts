import type { Prisma } from '../../index.ts'
import { findProduct } from '../catalogue/catalogue.ts'
import type { DemoRoom } from '../rooms/demo-room.ts'
import type { DemoStage } from '../rooms/stage.ts'
import { days, minutes } from '../time.ts'
import { fillCart, type CartRows } from './carts.ts'
import { placeOrder, type OrderRows } from './orders.ts'
import { purchase, purchasesIn } from './purchases.ts'

export interface Shopping {
  carts: CartRows[]
  orders: OrderRows[]
  wishes: Prisma.WishlistItemCreateManyInput[]
}

/** What came of the rooms: a closed one led to an order, in a living one it is still in the cart. */
export function goShopping(rooms: DemoRoom[], stage: DemoStage): Shopping {
  const { random, products } = stage
  const bought = rooms
    .map((room) => ({ room, purchases: purchasesIn(room, products) }))
    .filter(({ purchases }) => purchases.length > 0)
  const carts = bought
    .filter(({ room }) => room.row.status !== 'CLOSED')
    .map(({ room, purchases }) => fillCart(room.shopper, [...purchases, ...besides(room, stage)], random))
  const orders = bought
    .filter(({ room }) => room.row.status === 'CLOSED')
    .map(({ room, purchases }) => {
      const at = minutes(random.int(1, 30), purchases.at(-1)!.at)
      return placeOrder(room.shopper, purchases, { at, random })
    })
  return { carts, orders: [...orders, ...ordersOfJohn(stage)], wishes: wishes(stage) }
}

/** John's cart also holds what he found without asking anybody. */
function besides({ shopper }: DemoRoom, { products, shoppers, now }: DemoStage) {
  return shopper === shoppers.john ? [purchase(findProduct(products, 'DAP-PAGI'), days(-2, now), 2)] : []
}

function ordersOfJohn({ products, shoppers, random, now }: DemoStage): OrderRows[] {
  const order = (skus: string[], at: Date, status?: 'CANCELLED') => {
    const purchases = skus.map((sku) => purchase(findProduct(products, sku), at))
    return placeOrder(shoppers.john, purchases, { at, status, random })
  }
  return [
    order(['RAN-GESER', 'LEM-CATAT'], days(-26, now)),
    order(['JAG-PANTUL'], days(-19, now), 'CANCELLED'),
    order(['NAD-SENJA', 'KIL-DAYA10'], days(-9, now)),
  ]
}

function wishes({ products, shoppers, random, now }: DemoStage): Shopping['wishes'] {
  const john = ['KIL-DETAK', 'RIM-HALIMUN', 'JAG-OLLIE'].map((sku, index) => ({
    userId: shoppers.john.id,
    productId: findProduct(products, sku).id,
    createdAt: days(-3 * (index + 1), now),
  }))
  const next = random.dealer(products.filter(({ active }) => active))
  const others = shoppers.others
    .filter(() => random.chance(0.4))
    .flatMap(({ id: userId }) =>
      Array.from({ length: random.int(1, 3) }, () => {
        return { userId, productId: next().id, createdAt: minutes(-random.int(90, 40_000), now) }
      }),
    )
  return [...john, ...others]
}
