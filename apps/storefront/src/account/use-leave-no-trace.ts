import type { Viewer } from '@etalase/client'
import { useViewer } from '@etalase/client/react'
import { useEffect, useRef } from 'react'
import { leaveNoTrace } from './leave-no-trace.ts'

/** However somebody left: by the button here, in another tab, or because the session ended. */
export function useLeaveNoTrace() {
  const { viewer, isLoading } = useViewer()
  const before = useRef<Viewer>(null)
  useEffect(() => {
    if (isLoading) return
    if (before.current && hasLeft(before.current, viewer)) leaveNoTrace()
    before.current = viewer
  }, [viewer, isLoading])
}

/** A guest who signs in takes everything along. */
export function hasLeft(before: Viewer, now: Viewer | null): boolean {
  return now === null || (now.id !== before.id && before.kind !== 'GUEST')
}
