import { useTranslations } from 'use-intl'
import { Mark } from '../layout/mark.tsx'
import { usePageTitle } from '../layout/use-page-title.ts'
import { LanguageChoice } from '../words/language-choice.tsx'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage() {
  const t = useTranslations()
  usePageTitle(`${t('session.signIn')} · ${t('layout.desk')}`)
  return (
    <main className="gate">
      <div className="gate-card">
        <p className="gate-brand">
          <Mark />
          {t('layout.desk')}
        </p>
        <h1>{t('session.title')}</h1>
        <p className="gate-intro">{t('session.intro')}</p>
        <SignInForm />
      </div>
      <LanguageChoice />
    </main>
  )
}
