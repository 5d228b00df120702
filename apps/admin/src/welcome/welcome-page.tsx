import { refusalOf } from '@etalase/client'
import { useEtalaseClient } from '@etalase/client/react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../layout/use-page-title.ts'
import { GateCard } from '../session/gate-card.tsx'
import { Unreachable } from '../session/unreachable.tsx'
import { LinkOver } from './link-over.tsx'
import { useInvitationToken } from './use-invitation-token.ts'
import { WelcomeForm } from './welcome-form.tsx'

/** Where the one-time link of an invitation leads. */
export function WelcomePage() {
  const t = useTranslations()
  const token = useInvitationToken()
  const client = useEtalaseClient()
  usePageTitle(`${t('welcome.title')} · ${t('layout.desk')}`)
  const invitation = useQuery({
    queryKey: ['invitation', token],
    // A mutation on the wire, so that the token stands in no address.
    queryFn: () => client.staff.readInvitation.mutate({ token: token! }),
    enabled: token !== null,
    retry: false,
    staleTime: Infinity,
  })
  if (!token || refusalOf(invitation.error) === 'INVITATION_OVER') return <LinkOver />
  if (invitation.error) return <Unreachable onRetry={() => void invitation.refetch()} />
  if (!invitation.data) return <div className="boot" aria-busy="true" />
  const { kind, isReset } = invitation.data
  return (
    <GateCard
      title={t(isReset ? 'welcome.resetTitle' : 'welcome.title')}
      intro={isReset ? t('welcome.reset') : t('welcome.invited', { kind })}
    >
      <WelcomeForm token={token} invitation={invitation.data} onOver={() => void invitation.refetch()} />
    </GateCard>
  )
}
