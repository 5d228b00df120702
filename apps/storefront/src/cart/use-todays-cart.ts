import { useLiveProducts } from '@etalase/client/react'
import { useMemo } from 'react'
import { atTodaysPrices } from './todays-prices.ts'
import { useCart } from './use-cart.ts'

/** The cart with what the catalogue says this very moment. */
export function useTodaysCart() {
  const cart = useCart()
  const ids = cart.data?.items.map((item) => item.product.id) ?? []
  const live = useLiveProducts(ids)
  const data = useMemo(() => cart.data && atTodaysPrices(cart.data, live), [cart.data, live])
  return { ...cart, data }
}
