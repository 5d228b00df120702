import { useUnread } from '@etalase/client/react'
import { MessageCircle, X } from 'lucide-react'
import type { Ref } from 'react'
import { useTranslations } from 'use-intl'

interface LauncherProps {
  ref: Ref<HTMLButtonElement>
  panelId: string
  isOpen: boolean
  onPress: () => void
}

export function Launcher({ ref, panelId, isOpen, onPress }: LauncherProps) {
  const t = useTranslations('widget')
  const unread = useUnread()
  return (
    <button
      ref={ref}
      type="button"
      className="launcher"
      aria-expanded={isOpen}
      aria-controls={isOpen ? panelId : undefined}
      aria-label={isOpen ? t('close') : t('open', { unread })}
      onClick={onPress}
    >
      {isOpen ? <X size={26} aria-hidden="true" /> : <MessageCircle size={26} aria-hidden="true" />}
      {!isOpen && unread > 0 && (
        <span className="launcher-count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </button>
  )
}
