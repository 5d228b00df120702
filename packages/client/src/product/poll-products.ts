import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '../app-router.ts'
import { backoff, spread } from '../jitter.ts'
import { isFinal, retryAfterOf, type EtalaseError } from '../refusal.ts'
import type { ProductSource } from './follow-products.ts'

const every = 4_000
const slowest = 60_000

/** Asks again and again, gently, for those whom nothing is pushed to; not while nobody looks. */
export function pollProducts(
  trpc: TRPCClient<AppRouter>,
  { ids, onProducts, onEnd }: ProductSource,
): () => void {
  const abort = new AbortController()
  const { signal } = abort
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  async function once() {
    if (typeof document !== 'undefined' && document.hidden) return later(spread(every))
    try {
      const products = await trpc.product.many.query({ ids }, { signal })
      if (signal.aborted) return
      failures = 0
      onProducts(products)
      later(spread(every))
    } catch (error) {
      if (signal.aborted) return
      if (isFinal(error)) return onEnd({ reason: 'refused', error: error as EtalaseError })
      later(Math.max(spread(every) + backoff(failures++, every, slowest), retryAfterOf(error)))
    }
  }

  function later(ms: number) {
    timer = setTimeout(() => void once(), ms)
  }

  void once()
  return () => {
    clearTimeout(timer)
    abort.abort()
  }
}
