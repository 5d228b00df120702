import type { Viewer } from '@etalase/client'
import { Clock } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../layout/use-page-title.ts'
import { GateCard } from './gate-card.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** `ended` is whose session ended without their own doing; whoever comes fresh reads nothing of it. */
export function SignInPage({ ended }: { ended?: Viewer | null }) {
  const t = useTranslations()
  usePageTitle(`${t('session.signIn')} · ${t('layout.desk')}`)
  const heading = useRef<HTMLHeadingElement>(null)
  const brought = Boolean(ended)
  useEffect(() => {
    // What was being written has gone; the fields should not get the rest of it.
    if (brought) heading.current?.focus()
  }, [brought])
  return (
    <GateCard title={t('session.title')} intro={t('session.intro')} heading={heading}>
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
