import type { CardNotice } from '@etalase/chat-ui'
import { mintClientId, refusalOf, type Inputs, type Message } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useState } from 'react'
import { noteOf, type CardMemory } from './card-memory.ts'

type Want = Pick<Inputs['cart']['add'], 'productId' | 'variantId' | 'expectedPrice'>

/** *Add to cart* on a card: one intent has one clientId until it has an answer, however often it is pressed. */
export function useCardCart(message: Message, memory: CardMemory) {
  const utils = etalase.useUtils()
  const note = noteOf(memory, message.id)
  const [notice, show] = useState(note.notice)
  function setNotice(next: CardNotice | null) {
    note.notice = next
    show(next)
  }
  const mutation = etalase.cart.add.useMutation({
    networkMode: 'always',
    retry: (tries, error) => tries < 3 && !error.data,
    onMutate: () => setNotice(null),
    onSuccess(outcome, want) {
      note.intents.delete(want.variantId ?? '')
      setNotice(outcome)
      void utils.cart.get.invalidate()
    },
    onError(error, want) {
      const reason = refusalOf(error)
      if (reason) note.intents.delete(want.variantId ?? '')
      setNotice({ outcome: reason ? (outcomes[reason] ?? 'failed') : 'failed' })
    },
  })
  function add(want: Want) {
    if (mutation.isPending) return
    const clientId = note.intents.get(want.variantId ?? '') ?? mintClientId()
    note.intents.set(want.variantId ?? '', clientId)
    mutation.mutate({ ...want, clientId, quantity: 1, messageId: message.id })
  }
  return { add, notice, setNotice, isAdding: mutation.isPending }
}

const outcomes: Partial<Record<NonNullable<ReturnType<typeof refusalOf>>, 'withdrawn' | 'sold-out'>> = {
  PRODUCT_WITHDRAWN: 'withdrawn',
  OUT_OF_STOCK: 'sold-out',
}
