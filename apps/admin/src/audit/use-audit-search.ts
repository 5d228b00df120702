import { useNavigate, useSearch } from '@tanstack/react-router'
import type { AuditSearch } from './audit-search.ts'

/** The filters live in the address; each choice can be gone back from. */
export function useAuditSearch() {
  const search = useSearch({ from: '/audit' })
  const navigate = useNavigate()
  const change = (next: AuditSearch, replace = false) =>
    void navigate({ to: '/audit', replace, search: (now: AuditSearch) => ({ ...now, ...next }) })
  return [search, change] as const
}
