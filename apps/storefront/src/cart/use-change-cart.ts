import type { Cart } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useProblem } from '../layout/use-problem.ts'
import { withQuantity } from './with-quantity.ts'

/** The server answers with the whole cart; until then the line shows what was asked for. */
export function useChangeCart(onRemoved: () => void) {
  const utils = etalase.useUtils()
  const say = useProblem()
  const settle = {
    onSuccess: (cart: Cart) => utils.cart.get.setData(undefined, cart),
    onError: () => void utils.cart.get.invalidate(),
  }
  const quantity = etalase.cart.setQuantity.useMutation({
    ...settle,
    onMutate: (want) =>
      utils.cart.get.setData(undefined, (cart) => cart && withQuantity(cart, want.itemId, want.quantity)),
  })
  const removal = etalase.cart.remove.useMutation({
    ...settle,
    onSuccess: (cart) => {
      settle.onSuccess(cart)
      onRemoved()
    },
  })
  const error = quantity.error ?? removal.error
  return {
    setQuantity: (itemId: string, next: number) => quantity.mutate({ itemId, quantity: next }),
    remove: (itemId: string) => removal.mutate({ itemId }),
    problem: error && say(error),
  }
}
