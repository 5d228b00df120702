import { createTRPCReact, type CreateTRPCReact } from '@trpc/react-query'
import type { AppRouter } from '../app-router.ts'

/**
 * tRPC's React hooks for every procedure, typed by the server.
 *
 * @example
 * const search = etalase.product.search.useInfiniteQuery({ q }, { getNextPageParam: (page) => page.nextCursor })
 */
export const etalase: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>()
