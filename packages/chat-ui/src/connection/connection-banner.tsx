import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/paths.ts'
import type { ConnectionView } from './connection-view.ts'
import { useBack } from './use-back.ts'

export interface ConnectionBannerProps {
  state: ConnectionView
  /** How many messages wait to be sent. */
  unsent?: number
  onRetry?: () => void
}

const icons: Record<ConnectionView | 'back', IconName> = {
  online: 'check',
  back: 'check',
  connecting: 'retry',
  detour: 'info',
  slow: 'info',
  offline: 'offline',
}

/** Its region is always there, so that a screen reader hears the change. */
export function ConnectionBanner({ state, unsent = 0, onRetry }: ConnectionBannerProps) {
  const t = useTranslations('chat.connection')
  const shown = useBack(state)
  const waiting = unsent > 0 && (shown === 'offline' || shown === 'connecting')
  return (
    <output className="et-connection" data-state={shown}>
      {shown !== 'online' && (
        <span className="et-connection-line">
          <Icon name={icons[shown]} size={16} />
          <span>
            {t(shown)} {waiting && t('unsent', { count: unsent })}
          </span>
          {shown === 'offline' && onRetry && (
            <button type="button" className="et-link" onClick={onRetry}>
              {t('retry')}
            </button>
          )}
        </span>
      )}
    </output>
  )
}
