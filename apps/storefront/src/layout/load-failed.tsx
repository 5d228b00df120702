import { CloudAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PageState } from './page-state.tsx'
import { useProblem } from './use-problem.ts'

interface LoadFailedProps {
  /** Without one it was the network. */
  error?: unknown
  onRetry: () => void
}

/** The page is there, but what it shows could not be fetched. */
export function LoadFailed({ error, onRetry }: LoadFailedProps) {
  const t = useTranslations('problem')
  const say = useProblem()
  return (
    <PageState icon={CloudAlert} title={t('loadTitle')} lead={say(error)}>
      <button type="button" className="et-button et-button-primary" onClick={onRetry}>
        {t('retry')}
      </button>
    </PageState>
  )
}
