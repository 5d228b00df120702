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

export function SignUpPage() {
  const t = useTranslations('account')
  useTitle(t('signUp'))
  const { signUp, viewer } = useViewer()
  const goOn = useGoOn()
  const form = useSubmit(async (fields) => {
    const {
      name,
      email = '',
      phone,
      password = '',
    } = readForm(fields, ['name', 'email', 'phone', 'password'])
    await signUp({ name, email, phone, password })
    goOn()
  })
  const known = viewer?.kind === 'GUEST' ? viewer : null
  return (
    <section className="form-page">
      <h1>{t('signUpTitle')}</h1>
      <p>{t('signUpLead')}</p>
      <Belongings />
      <form className="form" key={known?.id} onSubmit={form.onSubmit}>
        <Field label={t('name')} name="name" autoComplete="name" defaultValue={known?.name} required />
        <Field
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={known?.email ?? ''}
          required
        />
        <Field
          label={t('phone')}
          name="phone"
          type="tel"
          autoComplete="tel"
          defaultValue={known?.phone ?? ''}
        />
        <Field
          label={t('password')}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={8}
          hint={t('passwordHint')}
          required
        />
        <SubmitRow word={t('signUp')} {...form} />
      </form>
      <p>
        {t('haveAccount')}{' '}
        <Link to="/sign-in" search={useNext()}>
          {t('signIn')}
        </Link>
      </p>
    </section>
  )
}
