import type { Inputs } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { keepPreviousData } from '@tanstack/react-query'

export type Audit = ReturnType<typeof useAudit>

/** What stood there stays, dimmed, until what another filter asks for is here. */
export function useAudit(input: Inputs['audit']['list']) {
  const pages = etalase.audit.list.useInfiniteQuery(input, {
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    // Every page would be read again, one after the other; there is a button for it.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  return { ...pages, lines: pages.data?.pages.flatMap((page) => page.entries) }
}
