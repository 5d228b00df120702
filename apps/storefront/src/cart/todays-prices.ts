import type { Cart, Product } from '@etalase/client'
import { totalled } from './with-quantity.ts'

/** A cart costs what its products cost today. */
export function atTodaysPrices(cart: Cart, live: ReadonlyMap<string, Product>): Cart {
  const items = cart.items.map((item) => {
    const product = live.get(item.product.id)
    if (!product) return item
    const variant = product.variants.find(({ id }) => id === item.variantId)
    return { ...item, product, price: (variant ?? product).price }
  })
  return totalled(cart, items)
}
