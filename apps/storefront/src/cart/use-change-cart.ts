import type { Cart } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useRef } from 'react'
import { useProblem } from '../layout/use-problem.ts'
import { withQuantity } from './with-quantity.ts'

export type CartChange = { removed: true } | { quantity: number }

// Quick presses reach the server one after the other: the last one wins there too.
const scope = { id: 'cart' }

/** The server answers with the whole cart; until then the line shows what was asked for. */
export function useChangeCart(onChanged: (change: CartChange) => void) {
  const utils = etalase.useUtils()
  const say = useProblem()
  const waiting = useRef(0)
  function settle(cart: Cart, change: CartChange) {
    // An answer to an earlier press would undo what a later one shows already.
    if (waiting.current > 1) return
    utils.cart.get.setData(undefined, cart)
    onChanged(change)
  }
  const ends = {
    scope,
    onError: () => void utils.cart.get.invalidate(),
    onSettled: () => void (waiting.current -= 1),
  }
  const quantity = etalase.cart.setQuantity.useMutation({
    ...ends,
    onMutate: (want) =>
      utils.cart.get.setData(undefined, (cart) => cart && withQuantity(cart, want.itemId, want.quantity)),
    onSuccess: (cart, want) => settle(cart, { quantity: want.quantity }),
  })
  const removal = etalase.cart.remove.useMutation({
    ...ends,
    onSuccess: (cart) => settle(cart, { removed: true }),
  })
  const error = quantity.error ?? removal.error
  return {
    setQuantity: (itemId: string, next: number) => {
      waiting.current += 1
      quantity.mutate({ itemId, quantity: next })
    },
    remove: (itemId: string) => {
      waiting.current += 1
      removal.mutate({ itemId })
    },
    problem: error && say(error),
  }
}
