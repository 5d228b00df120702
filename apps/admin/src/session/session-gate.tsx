import { etalase, useViewer } from '@etalase/client/react'
import { WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { isStaff, StaffContext } from './staff.tsx'
import { StaffOnlyPage } from './staff-only-page.tsx'

/** Signing in happens in place, so the address one came for is still there afterwards. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { viewer, isLoading } = useViewer()
  const me = etalase.session.me.useQuery()
  if (viewer && isStaff(viewer)) return <StaffContext value={viewer}>{children}</StaffContext>
  if (viewer) return <StaffOnlyPage name={viewer.name} />
  if (me.isError) return <Unreachable onRetry={() => void me.refetch()} />
  return isLoading ? <div className="boot" aria-busy="true" /> : <SignInPage />
}

function Unreachable({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations()
  return (
    <main className="gate">
      <Empty icon={<WifiOff />} title={t('session.unreachable')} text={t('session.unreachableText')}>
        <button type="button" className="button" data-primary onClick={onRetry}>
          {t('layout.tryAgain')}
        </button>
      </Empty>
    </main>
  )
}
