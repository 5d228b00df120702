import { CloudAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PageState } from './page-state.tsx'

/** The page is there, but what it shows could not be fetched. */
export function LoadFailed({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('problem')
  return (
    <PageState icon={CloudAlert} title={t('loadTitle')} lead={t('loadLead')}>
      <button type="button" className="et-button et-button-primary" onClick={onRetry}>
        {t('retry')}
      </button>
    </PageState>
  )
}
