import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'

interface JumpToUnreadProps {
  shown: boolean
  busy: boolean
  onPress: () => void
}

export function JumpToUnread({ shown, busy, onPress }: JumpToUnreadProps) {
  const t = useTranslations('chat.thread')
  if (!shown) return null
  return (
    <button type="button" className="et-pill et-pill-up" aria-disabled={busy} onClick={onPress}>
      {busy ? <span className="et-spinner" aria-hidden="true" /> : <Icon name="arrow-up" size={16} />}
      {t('jumpToUnread')}
    </button>
  )
}
