import { WifiOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'

export function Unreachable({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations()
  return (
    <main className="gate">
      <Empty alone icon={<WifiOff />} title={t('session.unreachable')} text={t('session.unreachableText')}>
        <button type="button" className="button" data-primary onClick={onRetry}>
          {t('layout.tryAgain')}
        </button>
      </Empty>
    </main>
  )
}
