import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { InboxSearch } from './inbox-search.ts'

/** The filter lives in the address; words being typed replace it, everything else can be gone back from. */
export function useInboxSearch() {
  const search: InboxSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (next: InboxSearch, replace = false) =>
      void navigate({ to: '.', replace, search: (now: InboxSearch) => ({ ...now, ...next }) }),
    [navigate],
  )
  return [search, change] as const
}
