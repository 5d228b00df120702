import { useViewer } from '@etalase/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useTitle } from '../layout/use-title.ts'
import { Belongings } from './belongings.tsx'
import { Field } from './field.tsx'
import { useGoOn, useNext } from './next-search.ts'
import { readForm } from './read-form.ts'
import { SubmitRow } from './submit-row.tsx'
import { useSubmit } from './use-submit.ts'

export function SignInPage() {
  const t = useTranslations('account')
  useTitle(t('signIn'))
  const { signIn } = useViewer()
  const goOn = useGoOn()
  const form = useSubmit(async (fields) => {
    const { email = '', password = '' } = readForm(fields, ['email', 'password'])
    await signIn({ email, password })
    goOn()
  })
  return (
    <section className="form-page">
      <h1>{t('signInTitle')}</h1>
      <p>{t('signInLead')}</p>
      <Belongings />
      <form className="form" onSubmit={form.onSubmit}>
        <Field label={t('email')} name="email" type="email" autoComplete="username" required />
        <Field
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <SubmitRow word={t('signIn')} {...form} />
      </form>
      <p>
        {t('noAccount')}{' '}
        <Link to="/sign-up" search={useNext()}>
          {t('signUp')}
        </Link>
      </p>
    </section>
  )
}
