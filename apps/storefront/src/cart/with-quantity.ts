import type { Cart, CartItem } from '@etalase/client'

/** The cart as it will be, until the server says how it is. */
export function withQuantity(cart: Cart, itemId: string, quantity: number): Cart {
  return totalled(
    cart,
    cart.items.map((item) => (item.id === itemId ? { ...item, quantity } : item)),
  )
}

export function totalled(cart: Cart, items: CartItem[]): Cart {
  return {
    ...cart,
    items,
    count: items.reduce((sum, item) => sum + item.quantity, 0),
    total: items.reduce((sum, item) => sum + item.quantity * item.price, 0),
  }
}
