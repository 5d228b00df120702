import type { Invitation } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { Link2, LoaderCircle, MailOpen, X } from 'lucide-react'
import { useState } from 'react'
import { useFormatter, useNow, useTranslations } from 'use-intl'
import { useSay } from '../layout/notices.tsx'
import { useRefusal } from '../words/use-refusal.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import type { Invited } from './invited.ts'
import { useDone } from './use-done.ts'

interface InvitationRowProps {
  invitation: Invitation
  onLink: (invited: Invited) => void
}

export function InvitationRow({ invitation, onLink }: InvitationRowProps) {
  const t = useTranslations()
  const format = useFormatter()
  const now = useNow({ updateInterval: 60_000 })
  const [say, refusal, done] = [useSay(), useRefusal(), useDone()]
  const withdraw = etalase.staff.withdraw.useMutation()
  const invite = etalase.staff.invite.useMutation()
  const [asking, setAsking] = useState(false)
  const { id, name, email, kind, expiresAt } = invitation

  async function newLink() {
    try {
      onLink(await invite.mutateAsync({ name, email, kind }))
      await done()
    } catch (error) {
      say(refusal(error), 'trouble')
    }
  }
  async function takeBack() {
    await withdraw.mutateAsync({ id })
    await done(t('staff.withdraw.did', { name }))
  }

  return (
    <li className="invitation">
      <MailOpen aria-hidden />
      <span className="who-name">
        <strong>{name}</strong>
        <span>{email}</span>
      </span>
      <span className="invitation-facts">
        {t(`session.${kind}`)}
        {' · '}
        <time dateTime={expiresAt}>
          {t('staff.endsIn', { when: format.relativeTime(new Date(expiresAt), now) })}
        </time>
      </span>
      <button
        type="button"
        className="pill-button"
        disabled={invite.isPending}
        onClick={() => void newLink()}
      >
        {invite.isPending ? <LoaderCircle className="spin" aria-hidden /> : <Link2 aria-hidden />}
        {t('staff.newLink')} <span className="hidden">{name}</span>
      </button>
      <button type="button" className="pill-button" data-quiet onClick={() => setAsking(true)}>
        <X aria-hidden />
        {t('staff.withdraw.act')} <span className="hidden">{name}</span>
      </button>
      {asking && (
        <ConfirmDialog
          title={t('staff.withdraw.title', { name })}
          text={t('staff.withdraw.text', { name })}
          act={t('staff.withdraw.act')}
          danger
          onConfirm={takeBack}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}
