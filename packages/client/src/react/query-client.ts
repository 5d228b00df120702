import { QueryClient } from '@tanstack/react-query'
import { backoff } from '../jitter.ts'
import { isFinal } from '../refusal.ts'

/**
 * A QueryClient that tries again what may help: network errors and 5xx, never a refusal.
 *
 * @example
 * const queryClient = createQueryClient()
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => !isFinal(error) && failures < 4,
        retryDelay: (attempt) => backoff(attempt),
      },
    },
  })
}
