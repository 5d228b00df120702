import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Page } from '../layout/page.tsx'
import { AdminsOnly } from '../session/admins-only.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import type { Invited } from './invited.ts'
import { OpenInvitations } from './open-invitations.tsx'
import { Team } from './team.tsx'

export const StaffPage = () => (
  <AdminsOnly>
    <StaffDesk />
  </AdminsOnly>
)

function StaffDesk() {
  const t = useTranslations('staff')
  const [inviting, setInviting] = useState<'anew' | Invited | null>(null)
  const invite = (
    <button type="button" className="button" data-primary onClick={() => setInviting('anew')}>
      <UserRoundPlus aria-hidden />
      {t('invite')}
    </button>
  )
  return (
    <Page title={t('title')} tools={invite}>
      <Team />
      <OpenInvitations onLink={setInviting} />
      {inviting && (
        <InviteDialog
          invited={inviting === 'anew' ? undefined : inviting}
          onClose={() => setInviting(null)}
        />
      )}
    </Page>
  )
}
