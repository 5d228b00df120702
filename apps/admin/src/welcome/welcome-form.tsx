import { refusalOf, type Outputs } from '@etalase/client'
import { etalase, useViewer } from '@etalase/client/react'
import { Info, LoaderCircle } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { textOf } from '../session/form-text.ts'
import { PasswordField } from '../session/password-field.tsx'
import { Trouble } from '../session/trouble.tsx'
import { useRefusal } from '../words/use-refusal.ts'
import { forgetToken } from './invitation-link.ts'

interface WelcomeFormProps {
  token: string
  invitation: Outputs['staff']['readInvitation']
  /** The link ended while the form was open. */
  onOver: () => void
}

export function WelcomeForm({ token, invitation, onOver }: WelcomeFormProps) {
  const t = useTranslations()
  const refusal = useRefusal()
  const { viewer } = useViewer()
  const accept = etalase.staff.accept.useMutation()
  const form = useRef<HTMLFormElement>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const busy = accept.isPending || accept.isSuccess

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const name = invitation.isReset ? invitation.name : textOf(data, 'name').trim()
    const password = textOf(data, 'password')
    if (!name) return fail(t('welcome.nameMissing'), 'name')
    if (password.length < 8) return fail(t('welcome.passwordShort'), 'password')
    setTrouble(null)
    try {
      await accept.mutateAsync({ token, name, password })
      forgetToken()
      location.replace('/admin/')
    } catch (error) {
      if (refusalOf(error) === 'INVITATION_OVER') return onOver()
      fail(refusal(error), 'password')
    }
  }
  function fail(text: string, field: string) {
    setTrouble(text)
    form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus()
  }

  return (
    <form ref={form} className="sign-in" noValidate onSubmit={(event) => void submit(event)}>
      {viewer && !busy && (
        <p className="gate-note">
          <Info aria-hidden />
          {t('welcome.signedIn', { name: viewer.name })}
        </p>
      )}
      <Trouble text={trouble} />
      <label className="field">
        {t('session.email')}
        <input type="email" autoComplete="username" value={invitation.email} readOnly />
      </label>
      {!invitation.isReset && (
        <label className="field">
          {t('welcome.name')}
          <input name="name" autoComplete="name" defaultValue={invitation.name} maxLength={120} required />
          <span className="field-hint">{t('welcome.nameHint')}</span>
        </label>
      )}
      <PasswordField hint={t('welcome.passwordHint')} />
      <button type="submit" className="button" data-primary disabled={busy}>
        {busy && <LoaderCircle className="spin" aria-hidden />}
        {t(busy ? 'welcome.opening' : invitation.isReset ? 'welcome.renew' : 'welcome.open')}
      </button>
    </form>
  )
}
