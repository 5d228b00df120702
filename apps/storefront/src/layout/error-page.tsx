import { CloudAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PageState } from './page-state.tsx'

/** A page that broke while it was drawn. */
export function ErrorPage() {
  const t = useTranslations('problem')
  return (
    <PageState heading="h1" icon={CloudAlert} title={t('title')} lead={t('lead')}>
      <button type="button" className="et-button et-button-primary" onClick={() => location.reload()}>
        {t('retry')}
      </button>
    </PageState>
  )
}
