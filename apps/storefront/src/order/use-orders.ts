import { etalase, useViewer } from '@etalase/client/react'
import { isShopper } from '../account/is-shopper.ts'

export function useOrders() {
  const { viewer, isLoading } = useViewer()
  const known = isShopper(viewer)
  const orders = etalase.order.list.useQuery(undefined, { enabled: known })
  const { data, isError, refetch } = orders
  return { orders: data, known, isLoading: isLoading || orders.isLoading, isError, refetch }
}
