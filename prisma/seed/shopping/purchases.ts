import type { Product, Variant } from '../catalogue/catalogue.ts'
import type { DemoRoom } from '../rooms/demo-room.ts'

/** What somebody has put into their cart, and the card it came from. */
export interface Purchase {
  product: Product
  variant?: Variant
  quantity: number
  price: number
  sourceMessageId: string | null
  at: Date
}

/** What was put into the cart from the cards of a thread. */
export function purchasesIn(room: DemoRoom, products: Product[]): Purchase[] {
  return room.actions.map(({ messageId, at }) => {
    const message = room.messages.find(({ id }) => id === messageId)!
    const product = products.find(({ id }) => id === message.productId)!
    const variant = product.variants.find(({ id }) => id === message.variantId)
    const { price } = message.product!
    return { product, variant, quantity: 1, price, sourceMessageId: messageId, at }
  })
}

export function purchase(product: Product, at: Date, quantity = 1): Purchase {
  const variant = product.variants.find(({ stock }) => stock > 0)
  const price = variant?.price ?? product.price
  return { product, variant, quantity, price, sourceMessageId: null, at }
}
