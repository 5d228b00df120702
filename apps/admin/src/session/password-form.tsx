import { refusalOf } from '@etalase/client'
import { useViewer } from '@etalase/client/react'
import { LoaderCircle } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusal } from '../words/use-refusal.ts'
import { textOf } from './form-text.ts'
import { PasswordField } from './password-field.tsx'
import { useStaff } from './staff.tsx'
import { Trouble } from './trouble.tsx'

interface PasswordFormProps {
  onChanged: () => void
  onCancel: () => void
}

export function PasswordForm({ onChanged, onCancel }: PasswordFormProps) {
  const t = useTranslations()
  const refusal = useRefusal()
  const staff = useStaff()
  const { changePassword } = useViewer()
  const form = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [current, next] = [textOf(data, 'current'), textOf(data, 'next')]
    if (!current) return fail(t('session.currentMissing'), 'current')
    if (next.length < 8) return fail(t('welcome.passwordShort'), 'next')
    setBusy(true)
    setTrouble(null)
    try {
      await changePassword({ current, next })
      onChanged()
    } catch (error) {
      const wrong = refusalOf(error) === 'WRONG_PASSWORD'
      fail(wrong ? t('session.currentWrong') : refusal(error), 'current')
    } finally {
      setBusy(false)
    }
  }
  function fail(text: string, field: string) {
    setTrouble(text)
    form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus()
  }

  return (
    <form ref={form} className="sign-in" noValidate onSubmit={(event) => void submit(event)}>
      <Trouble text={trouble} />
      <input type="email" autoComplete="username" value={staff.email ?? ''} readOnly hidden />
      <PasswordField name="current" label={t('session.currentPassword')} />
      <PasswordField name="next" label={t('session.nextPassword')} hint={t('session.nextHint')} />
      <div className="sheet-ways">
        <button type="button" className="button" onClick={onCancel}>
          {t('layout.cancel')}
        </button>
        <button type="submit" className="button" data-primary disabled={busy}>
          {busy && <LoaderCircle className="spin" aria-hidden />}
          {t('session.changePassword')}
        </button>
      </div>
    </form>
  )
}
