import { QueryClient } from '@tanstack/react-query'
import { backoff } from '../jitter.ts'
import { isFinal, retryAfterOf } from '../refusal.ts'

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
        // Who has to wait long is told so instead.
        retry: (failures, error) => !isFinal(error) && retryAfterOf(error) < 5_000 && failures < 4,
        retryDelay: (attempt, error) => retryAfterOf(error) || backoff(attempt),
      },
    },
  })
}
