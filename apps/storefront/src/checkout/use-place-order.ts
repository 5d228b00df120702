import { mintClientId } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useNavigate } from '@tanstack/react-router'

/** One press is one order, however often the network makes it try. */
export function usePlaceOrder() {
  const utils = etalase.useUtils()
  const navigate = useNavigate()
  const order = etalase.order.place.useMutation({
    retry: (tries, error) => tries < 3 && !error.data,
    onSuccess: async ({ id }) => {
      await navigate({ to: '/orders', search: { placed: id } })
      void utils.invalidate()
    },
    onError: () => void utils.cart.get.invalidate(),
  })
  return {
    place: () => !order.isPending && order.mutate({ clientId: mintClientId() }),
    isPlacing: order.isPending,
    error: order.error,
  }
}
