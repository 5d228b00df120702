import type { CardNotice } from '@etalase/chat-ui'
import type { Message } from '@etalase/client'
import { etalase } from '@etalase/client/react'

interface Wish {
  productId: string
  message: Message
  say: (notice: CardNotice) => void
}

/** Whether a product is on the wishlist, and the press that puts it there or takes it off. */
export function useWish({ productId, message, say }: Wish) {
  const utils = etalase.useUtils()
  const list = etalase.wishlist.list.useQuery()
  const wished = list.data?.some(({ product }) => product.id === productId) ?? false
  const settled = {
    networkMode: 'always',
    onSettled: () => void utils.wishlist.list.invalidate(),
    onError: () => say({ outcome: 'failed' }),
  } as const
  const adding = etalase.wishlist.add.useMutation({
    ...settled,
    onSuccess: () => say({ outcome: 'wishlisted' }),
  })
  const removal = etalase.wishlist.remove.useMutation({
    ...settled,
    onSuccess: () => say({ outcome: 'unwished' }),
  })
  return {
    wished,
    isBusy: adding.isPending || removal.isPending,
    toggle: () =>
      wished ? removal.mutate({ productId }) : adding.mutate({ productId, messageId: message.id }),
  }
}
