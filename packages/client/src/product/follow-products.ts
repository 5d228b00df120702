import type { TRPCClient } from '@trpc/client'
import type { Product } from '@etalase/api/contract'
import type { AppRouter } from '../app-router.ts'
import type { Ending } from '../connection/ending.ts'
import { keepFollowing } from '../connection/following.ts'
import type { Wire } from '../connection/wire.ts'

/** Up to a hundred products, and what to do with them. */
export interface ProductSource {
  ids: string[]
  onProducts: (products: Product[]) => void
  onEnd: (ending: Ending) => void
}

/** Follows products over whatever transport there is. */
export function followProducts(trpc: TRPCClient<AppRouter>, wire: Wire, source: ProductSource): () => void {
  const { ids, onProducts, onEnd } = source
  const ask = (signal?: AbortSignal) => trpc.product.many.query({ ids }, { signal })
  let isPushed = false
  const following = keepFollowing(wire, {
    listen: (transport, { heard, ...ears }) =>
      trpc.product.changes.subscribe(
        { ids },
        {
          ...ears,
          context: { transport },
          onData({ data }) {
            isPushed = true
            heard()
            if (data.length > 0) onProducts(data)
          },
        },
      ),
    async poll(signal) {
      const products = await ask(signal)
      if (!signal.aborted) onProducts(products)
    },
    onEnd,
  })
  // To be drawn at once, while there is no connection yet.
  if (wire.get().phase === 'connecting')
    ask().then(
      (it) => isPushed || onProducts(it),
      () => {},
    )
  return following.stop
}
