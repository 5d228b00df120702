import type { Viewer } from '@etalase/client'
import { Clock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../layout/use-page-title.ts'
import { GateCard } from './gate-card.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** `ended` is whose session ended without their own doing; whoever comes fresh reads nothing of it. */
export function SignInPage({ ended }: { ended?: Viewer | null }) {
  const t = useTranslations()
  usePageTitle(`${t('session.signIn')} · ${t('layout.desk')}`)
  return (
    <GateCard title={t('session.title')} intro={t('session.intro')}>
      {ended && (
        <p className="gate-note" role="alert">
          <Clock aria-hidden />
          {t('session.ended')}
        </p>
      )}
      <SignInForm email={ended?.email} />
    </GateCard>
  )
}
