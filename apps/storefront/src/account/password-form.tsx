import { refusalOf } from '@etalase/client'
import { useViewer } from '@etalase/client/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Field } from './field.tsx'
import { readForm } from './read-form.ts'
import { SubmitRow } from './submit-row.tsx'
import { useSubmit } from './use-submit.ts'

/** Another password; whoever has got hold of the old one is signed out by it. */
export function PasswordForm({ email }: { email: string | null }) {
  const t = useTranslations('account')
  const { changePassword } = useViewer()
  const [outcome, setOutcome] = useState<'passwordChanged' | 'passwordWrong'>()
  const { problem, ...form } = useSubmit(async (fields) => {
    setOutcome(undefined)
    const { current = '', next = '' } = readForm(fields, ['current', 'next'])
    try {
      await changePassword({ current, next })
      setOutcome('passwordChanged')
      fields.reset()
    } catch (error) {
      if (refusalOf(error) === 'WRONG_PASSWORD') setOutcome('passwordWrong')
      else throw error
    }
  })
  return (
    <section className="another-password" aria-labelledby="password-title">
      <h2 id="password-title">{t('passwordTitle')}</h2>
      <p>{t('passwordLead')}</p>
      <form className="form" onSubmit={form.onSubmit}>
        <input type="email" autoComplete="username" value={email ?? ''} readOnly hidden />
        <Field
          label={t('passwordCurrent')}
          name="current"
          type="password"
          autoComplete="current-password"
          required
        />
        <Field
          label={t('passwordNext')}
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={8}
          maxLength={200}
          hint={t('passwordHint')}
          required
        />
        <SubmitRow
          word={t('passwordChange')}
          busy={form.busy}
          problem={outcome === 'passwordWrong' ? t(outcome) : problem}
        />
        <output className="form-done">{outcome === 'passwordChanged' && t(outcome)}</output>
      </form>
    </section>
  )
}
