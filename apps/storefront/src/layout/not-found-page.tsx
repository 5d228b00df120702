import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PageState } from './page-state.tsx'
import { useTitle } from './use-title.ts'

export function NotFoundPage() {
  const t = useTranslations('problem')
  useTitle(t('notFoundTitle'))
  return (
    <PageState heading="h1" icon={Compass} title={t('notFoundTitle')} lead={t('notFoundLead')}>
      <Link to="/" className="et-button et-button-primary">
        {t('home')}
      </Link>
    </PageState>
  )
}
