import type { CardNotice } from '@etalase/chat-ui'
import { mintClientId, refusalOf, type Inputs } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useState } from 'react'
import { useGuestGate } from '../account/guest-gate.tsx'

export type AddToCart = Omit<Inputs['cart']['add'], 'clientId'>

/** One press is one intent: its clientId is minted here, and the network may try it as often as it likes. */
export function useAddToCart() {
  const utils = etalase.useUtils()
  const whenKnown = useGuestGate()
  const [notice, setNotice] = useState<CardNotice | null>(null)
  const mutation = etalase.cart.add.useMutation({
    retry: (tries, error) => tries < 3 && !error.data,
    onMutate: () => setNotice(null),
    onSuccess: (outcome, { productId: id }) => {
      setNotice(outcome)
      void utils.cart.get.invalidate()
      // Anything else means that what the page knew of the product is old.
      if (outcome.outcome !== 'added') void utils.product.get.invalidate({ id })
    },
    onError: (error) => {
      const gone = refusalOf(error) === 'PRODUCT_WITHDRAWN' || refusalOf(error) === 'OUT_OF_STOCK'
      setNotice({ outcome: gone ? 'sold-out' : 'failed' })
    },
  })
  function add(want: AddToCart) {
    if (mutation.isPending) return
    whenKnown(() => mutation.mutate({ ...want, clientId: mintClientId() }))
  }
  return { add, notice, isAdding: mutation.isPending, dismiss: () => setNotice(null) }
}
