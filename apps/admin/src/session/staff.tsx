import type { Viewer } from '@etalase/client'
import { createContext, use } from 'react'

export type Staff = Viewer & { kind: 'AGENT' | 'ADMIN' }

export const isStaff = (viewer: Viewer): viewer is Staff => viewer.kind === 'AGENT' || viewer.kind === 'ADMIN'

export const StaffContext = createContext<Staff | null>(null)

/** Who works here; inside the gate there is always somebody. */
export function useStaff(): Staff {
  const staff = use(StaffContext)
  if (!staff) throw new Error('useStaff() is for what stands inside <SessionGate>.')
  return staff
}
