import { useViewer } from '@etalase/client/react'
import { refusalOf } from '@etalase/client'
import { LoaderCircle } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useRefusal } from '../words/use-refusal.ts'
import { textOf } from './form-text.ts'
import { PasswordField } from './password-field.tsx'
import { Trouble } from './trouble.tsx'

export function SignInForm({ email }: { email?: string | null }) {
  const t = useTranslations('session')
  const refusal = useRefusal()
  const { signIn } = useViewer()
  const form = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [email, password] = [textOf(data, 'email').trim(), textOf(data, 'password')]
    if (!email || !password) return fail(t('fillIn'), email ? 'password' : 'email')
    setBusy(true)
    setTrouble(null)
    try {
      await signIn({ email, password })
    } catch (error) {
      const notStaff = refusalOf(error) === 'NOT_ALLOWED'
      fail(notStaff ? t('shopperRefused') : refusal(error), notStaff ? 'email' : 'password')
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
      <label className="field">
        {t('email')}
        <input
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          defaultValue={email ?? undefined}
          required
        />
      </label>
      <PasswordField />
      <button type="submit" className="button" data-primary aria-disabled={busy} disabled={busy}>
        {busy && <LoaderCircle className="spin" aria-hidden />}
        {t(busy ? 'signingIn' : 'signIn')}
      </button>
    </form>
  )
}
