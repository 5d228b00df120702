import { etalase, useViewer } from '@etalase/client/react'
import { isShopper } from '../account/is-shopper.ts'

/** A stranger has no wishlist yet, so nothing is asked for. */
export function useWishlist() {
  const { viewer } = useViewer()
  return etalase.wishlist.list.useQuery(undefined, { enabled: isShopper(viewer) })
}
