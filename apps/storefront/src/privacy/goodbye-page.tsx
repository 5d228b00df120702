import { Link } from '@tanstack/react-router'
import { Leaf } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PageState } from '../layout/page-state.tsx'
import { useTitle } from '../layout/use-title.ts'

/** Where somebody stands who was erased a moment ago. */
export function GoodbyePage() {
  const t = useTranslations('privacy')
  useTitle(t('goneTitle'))
  return (
    <PageState heading="h1" icon={Leaf} title={t('goneTitle')} lead={t('goneLead')}>
      <Link to="/" className="et-button et-button-primary">
        {t('goneHome')}
      </Link>
    </PageState>
  )
}
