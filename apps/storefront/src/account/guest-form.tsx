import { useViewer } from '@etalase/client/react'
import { useTranslations } from 'use-intl'
import { Field } from './field.tsx'
import { readForm } from './read-form.ts'
import { SubmitRow } from './submit-row.tsx'
import { useSubmit } from './use-submit.ts'

interface GuestFormProps {
  submitWord: string
  onKnown?: () => void
}

/** Name and e-mail, once; the session stays with this browser. */
export function GuestForm({ submitWord, onKnown }: GuestFormProps) {
  const t = useTranslations('account')
  const hint = useTranslations('guest')('phoneHint')
  const { continueAsGuest } = useViewer()
  const form = useSubmit(async (fields) => {
    const { name = '', email = '', phone } = readForm(fields, ['name', 'email', 'phone'])
    await continueAsGuest({ name, email, phone })
    onKnown?.()
  })
  return (
    <form className="form" onSubmit={form.onSubmit}>
      <Field label={t('name')} name="name" autoComplete="name" maxLength={120} required />
      <Field label={t('email')} name="email" type="email" autoComplete="email" required />
      <Field label={t('phone')} name="phone" type="tel" autoComplete="tel" hint={hint} />
      <SubmitRow word={submitWord} {...form} />
    </form>
  )
}
