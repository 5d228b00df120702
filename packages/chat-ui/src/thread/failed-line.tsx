import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import type { ThreadMessage } from './thread-message.ts'

interface FailedLineProps {
  why: ThreadMessage['error']
  onRetry: () => void
  onDiscard: () => void
}

export function FailedLine({ why = 'network', onRetry, onDiscard }: FailedLineProps) {
  const t = useTranslations('chat.thread')
  return (
    <div className="et-failed" role="alert">
      <Icon name="alert" size={16} />
      <span>{t('failed', { why })}</span>
      <button type="button" className="et-link" onClick={onRetry}>
        {t('retry')}
      </button>
      <button type="button" className="et-link" onClick={onDiscard}>
        {t('discard')}
      </button>
    </div>
  )
}
