import { etalase } from '@etalase/client/react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const shared = ['cart', 'order', 'wishlist']

/** One shopper has one cart, in however many tabs: the tab that changes it tells the others to look again. */
export function useTabsAgree() {
  const utils = etalase.useUtils()
  const mutations = useQueryClient().getMutationCache()
  useEffect(() => {
    const channel = new BroadcastChannel('etalase.cart')
    channel.addEventListener('message', () => {
      void utils.cart.get.invalidate()
      void utils.order.list.invalidate()
      void utils.wishlist.list.invalidate()
    })
    const forget = mutations.subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return
      const [path] = event.mutation.options.mutationKey ?? []
      if (Array.isArray(path) && shared.includes(String(path[0]))) channel.postMessage('changed')
    })
    return () => {
      forget()
      channel.close()
    }
  }, [mutations, utils])
}
