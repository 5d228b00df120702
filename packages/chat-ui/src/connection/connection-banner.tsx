import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'

/** `slow`: push is blocked, so new messages come a little later. */
export type ConnectionView = 'online' | 'connecting' | 'slow' | 'offline'

export interface ConnectionBannerProps {
  state: ConnectionView
  /** How many messages wait to be sent. */
  unsent?: number
  onRetry?: () => void
}

/** Its region is always there, so that a screen reader hears the change. */
export function ConnectionBanner({ state, unsent = 0, onRetry }: ConnectionBannerProps) {
  const t = useTranslations('chat.connection')
  return (
    <output className="et-connection" data-state={state}>
      {state !== 'online' && (
        <span className="et-connection-line">
          <Icon name={state === 'offline' ? 'offline' : 'retry'} size={16} />
          <span>
            {t(state)} {unsent > 0 && state !== 'slow' && t('unsent', { count: unsent })}
          </span>
          {state === 'offline' && onRetry && (
            <button type="button" className="et-link" onClick={onRetry}>
              {t('retry')}
            </button>
          )}
        </span>
      )}
    </output>
  )
}
