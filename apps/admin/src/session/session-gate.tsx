import { etalase, useViewer } from '@etalase/client/react'
import type { ReactNode } from 'react'
import { Leaving } from './leaving.ts'
import { SignInPage } from './sign-in-page.tsx'
import { isStaff, StaffContext } from './staff.tsx'
import { StaffOnlyPage } from './staff-only-page.tsx'
import { Unreachable } from './unreachable.tsx'
import { useEnded } from './use-ended.ts'

/** Signing in happens in place, so the address one came for is still there afterwards. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { viewer, isLoading } = useViewer()
  const { ended, leave } = useEnded(viewer)
  const me = etalase.session.me.useQuery()
  if (!viewer && me.isError) return <Unreachable onRetry={() => void me.refetch()} />
  if (!viewer) return isLoading ? <div className="boot" aria-busy="true" /> : <SignInPage ended={ended} />
  return (
    <Leaving value={leave}>
      {isStaff(viewer) ? (
        <StaffContext key={viewer.id} value={viewer}>
          {children}
        </StaffContext>
      ) : (
        <StaffOnlyPage name={viewer.name} />
      )}
    </Leaving>
  )
}
