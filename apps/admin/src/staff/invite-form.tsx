import { etalase } from '@etalase/client/react'
import { LoaderCircle } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { isEmail, textOf } from '../session/form-text.ts'
import { Trouble } from '../session/trouble.tsx'
import { useRefusal } from '../words/use-refusal.ts'
import type { Invited } from './invited.ts'
import { RoleChoice } from './role-choice.tsx'
import { useDone } from './use-done.ts'

interface InviteFormProps {
  onMade: (invited: Invited) => void
  onCancel: () => void
}

export function InviteForm({ onMade, onCancel }: InviteFormProps) {
  const t = useTranslations()
  const refusal = useRefusal()
  const invite = etalase.staff.invite.useMutation()
  const done = useDone()
  const form = useRef<HTMLFormElement>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [name, email] = [textOf(data, 'name').trim(), textOf(data, 'email').trim()]
    if (!name) return fail(t('staff.nameMissing'), 'name')
    if (!isEmail(email)) return fail(t('staff.emailMissing'), 'email')
    setTrouble(null)
    try {
      const kind = textOf(data, 'kind') === 'ADMIN' ? 'ADMIN' : 'AGENT'
      onMade(await invite.mutateAsync({ name, email, kind }))
      await done()
    } catch (error) {
      fail(refusal(error), 'email')
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
        {t('staff.name')}
        <input name="name" autoComplete="off" maxLength={120} required />
      </label>
      <label className="field">
        {t('session.email')}
        <input name="email" type="email" autoComplete="off" autoCapitalize="none" maxLength={254} required />
      </label>
      <RoleChoice />
      <div className="sheet-ways">
        <button type="button" className="button" onClick={onCancel}>
          {t('layout.cancel')}
        </button>
        <button type="submit" className="button" data-primary disabled={invite.isPending}>
          {invite.isPending && <LoaderCircle className="spin" aria-hidden />}
          {t('staff.makeLink')}
        </button>
      </div>
    </form>
  )
}
