import { Avatar } from '@etalase/chat-ui'
import { KeyRound, LogOut } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAvailability } from '../layout/use-availability.ts'
import { useActions } from '../keys/use-actions.ts'
import { LanguageChoice } from '../words/language-choice.tsx'
import { AvailabilitySwitch } from './availability-switch.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { useStaff } from './staff.tsx'
import { useSignOut } from './use-sign-out.ts'

export function AccountMenu() {
  const t = useTranslations('session')
  const staff = useStaff()
  const signOut = useSignOut()
  const { available } = useAvailability()
  const [changing, setChanging] = useState(false)
  const change = () => setChanging(true)
  useActions([{ id: 'password', label: t('changePassword'), run: change }])
  const title = `${staff.name} · ${t(available === false ? 'away' : 'here')}`
  return (
    <div className="account">
      <button type="button" className="account-button" popoverTarget="account-menu" title={title}>
        <Avatar name={staff.name} image={staff.avatar} />
        {available !== undefined && <span className="account-dot" data-here={available} aria-hidden="true" />}
        <span className="et-hidden">{t('account', { name: staff.name })}</span>
      </button>
      <div id="account-menu" className="account-menu" popover="auto">
        <div className="account-who">
          <Avatar name={staff.name} image={staff.avatar} />
          <p className="account-name">
            <strong>{staff.name}</strong>
            <span>{staff.email}</span>
          </p>
          <span className="account-kind">{t(staff.kind)}</span>
        </div>
        <AvailabilitySwitch />
        <LanguageChoice />
        <button type="button" className="button" onClick={change}>
          <KeyRound aria-hidden />
          {t('changePassword')}
        </button>
        <button type="button" className="button" disabled={signOut.isPending} onClick={signOut.now}>
          <LogOut aria-hidden />
          {t('signOut')}
        </button>
      </div>
      {changing && <PasswordDialog onClose={() => setChanging(false)} />}
    </div>
  )
}
