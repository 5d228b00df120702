import { ownPath } from '@etalase/chat-ui'
import { useNavigate, useSearch } from '@tanstack/react-router'

export interface NextSearch {
  next?: string
}

/** Where to go afterwards: a page of ours, never another site's. */
export function readNext(search: Record<string, unknown>): NextSearch {
  const next = search['next']
  return typeof next === 'string' && ownPath(next) ? { next } : {}
}

export const useNext = () => readNext(useSearch({ strict: false }))

export function useGoOn() {
  const { next = '/' } = useNext()
  const navigate = useNavigate()
  return () => void navigate({ to: next, replace: true })
}
