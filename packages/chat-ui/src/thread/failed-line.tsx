import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'

export function FailedLine({ onRetry, onDiscard }: { onRetry: () => void; onDiscard: () => void }) {
  const t = useTranslations('chat.thread')
  return (
    <div className="et-failed" role="alert">
      <Icon name="alert" size={16} />
      <span>{t('failed')}</span>
      <button type="button" className="et-link" onClick={onRetry}>
        {t('retry')}
      </button>
      <button type="button" className="et-link" onClick={onDiscard}>
        {t('discard')}
      </button>
    </div>
  )
}
