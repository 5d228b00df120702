import type { CardNotice } from '@etalase/chat-ui'
import { etalase } from '@etalase/client/react'
import { useState } from 'react'

/** Whether a product is on the wishlist, and the press that puts it there or takes it off. */
export function useWish(productId: string, messageId: string) {
  const utils = etalase.useUtils()
  const [notice, setNotice] = useState<CardNotice | null>(null)
  const list = etalase.wishlist.list.useQuery()
  const wished = list.data?.some(({ product }) => product.id === productId) ?? false
  const settled = { onSettled: () => void utils.wishlist.list.invalidate() }
  const failed = () => setNotice({ outcome: 'failed' })
  const adding = etalase.wishlist.add.useMutation({
    ...settled,
    onSuccess: () => setNotice({ outcome: 'wishlisted' }),
    onError: failed,
  })
  const removal = etalase.wishlist.remove.useMutation({
    ...settled,
    onSuccess: () => setNotice(null),
    onError: failed,
  })
  return {
    wished,
    notice,
    dismiss: () => setNotice(null),
    isBusy: adding.isPending || removal.isPending,
    toggle: () => (wished ? removal.mutate({ productId }) : adding.mutate({ productId, messageId })),
  }
}
