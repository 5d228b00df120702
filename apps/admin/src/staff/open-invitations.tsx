import { etalase } from '@etalase/client/react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { InvitationRow } from './invitation-row.tsx'
import type { Invited } from './invited.ts'

/** Nothing is drawn while nobody is invited. */
export function OpenInvitations({ onLink }: { onLink: (invited: Invited) => void }) {
  const t = useTranslations('staff')
  const id = useId()
  const { data } = etalase.staff.invitations.useQuery(undefined, { refetchInterval: 30_000 })
  if (!data?.length) return null
  return (
    <section className="invitations" aria-labelledby={id}>
      <h2 id={id}>{t('invited')}</h2>
      <ul>
        {data.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} onLink={onLink} />
        ))}
      </ul>
    </section>
  )
}
