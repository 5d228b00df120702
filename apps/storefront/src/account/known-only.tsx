import { Link, useRouterState } from '@tanstack/react-router'
import { LockKeyhole } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PageState } from '../layout/page-state.tsx'

/** A page that is somebody's: a stranger is asked in, and comes back here. */
export function KnownOnly({ title, lead }: { title: string; lead: string }) {
  const t = useTranslations('account')
  const next = useRouterState({ select: (state) => state.location.href })
  return (
    <PageState heading="h1" icon={LockKeyhole} title={title} lead={lead}>
      <Link to="/sign-in" search={{ next }} className="et-button et-button-primary">
        {t('signIn')}
      </Link>
      <Link to="/sign-up" search={{ next }} className="et-button et-button-quiet">
        {t('signUp')}
      </Link>
    </PageState>
  )
}
