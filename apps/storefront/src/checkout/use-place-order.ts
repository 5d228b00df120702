import { mintClientId, refusalOf } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'

/** However often one presses or the network tries: it is one order until the server says no. */
export function usePlaceOrder() {
  const utils = etalase.useUtils()
  const navigate = useNavigate()
  const clientId = useRef<string>(undefined)
  const order = etalase.order.place.useMutation({
    retry: (tries, error) => tries < 3 && !error.data,
    onError: (error) => {
      if (refusalOf(error)) clientId.current = undefined
      void utils.cart.get.invalidate()
    },
  })
  return async () => {
    clientId.current ??= mintClientId()
    const placed = await order.mutateAsync({ clientId: clientId.current })
    utils.order.list.setData(undefined, (orders) => orders && [placed, ...orders])
    await navigate({
      to: '/orders/$orderId',
      params: { orderId: placed.id },
      search: { placed: true },
      replace: true,
    })
    void utils.cart.get.invalidate()
    void utils.order.list.invalidate()
    // Its stock has been taken.
    void utils.product.invalidate()
  }
}
