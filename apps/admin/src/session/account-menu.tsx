import { Avatar } from '@etalase/chat-ui'
import { LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { LanguageChoice } from '../words/language-choice.tsx'
import { useStaff } from './staff.tsx'
import { useSignOut } from './use-sign-out.ts'

export function AccountMenu() {
  const t = useTranslations('session')
  const staff = useStaff()
  const signOut = useSignOut()
  return (
    <div className="account">
      <button type="button" className="account-button" popoverTarget="account-menu" title={staff.name}>
        <Avatar name={staff.name} image={staff.avatar} />
        <span className="et-hidden">{t('account', { name: staff.name })}</span>
      </button>
      <div id="account-menu" className="account-menu" popover="auto">
        <p className="account-name">
          <strong>{staff.name}</strong>
          <span>{staff.email}</span>
          <span>{t(staff.kind)}</span>
        </p>
        <LanguageChoice />
        <button type="button" className="button" disabled={signOut.isPending} onClick={signOut.now}>
          <LogOut aria-hidden />
          {t('signOut')}
        </button>
      </div>
    </div>
  )
}
