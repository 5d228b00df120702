import { etalase, useViewer } from '@etalase/client/react'
import { isShopper } from '../account/is-shopper.ts'

/** A stranger has no cart yet, so nothing is asked for. */
export function useCart() {
  const { viewer } = useViewer()
  return etalase.cart.get.useQuery(undefined, { enabled: isShopper(viewer) })
}
