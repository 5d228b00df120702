import type { Product } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useGuestGate } from '../account/guest-gate.tsx'
import { useWishlist } from './use-wishlist.ts'

/** Whether a product is on the wishlist, and the press that puts it there or takes it off. */
export function useWished(product: Product) {
  const utils = etalase.useUtils()
  const whenKnown = useGuestGate()
  const { id: productId } = product
  const list = useWishlist()
  const wished = list.data?.some((item) => item.product.id === productId) ?? false
  const settled = { onSettled: () => void utils.wishlist.list.invalidate() }
  const adding = etalase.wishlist.add.useMutation({
    ...settled,
    onMutate: () =>
      utils.wishlist.list.setData(undefined, (items = []) => [
        { product, sourceMessageId: null, addedAt: new Date().toISOString() },
        ...items.filter((item) => item.product.id !== productId),
      ]),
  })
  const removal = etalase.wishlist.remove.useMutation({
    ...settled,
    onMutate: () =>
      utils.wishlist.list.setData(undefined, (items) =>
        items?.filter((item) => item.product.id !== productId),
      ),
  })
  function toggle() {
    if (adding.isPending || removal.isPending) return
    if (wished) removal.mutate({ productId })
    else whenKnown(() => adding.mutate({ productId }))
  }
  return { wished, toggle, failed: adding.isError || removal.isError }
}
